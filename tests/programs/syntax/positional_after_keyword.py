def f(a, b): pass
f(a=1, 2)

#= stderr
#|   File "positional_after_keyword.py", line 2
#|     f(a=1, 2)
#|             ^
#| SyntaxError: positional argument follows keyword argument
#= status 1
