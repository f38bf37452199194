def f(x, y=1, z):
    return x

#= stderr
#|   File "default_before_plain.py", line 1
#|     def f(x, y=1, z):
#|                   ^
#| SyntaxError: parameter without a default follows parameter with a default
#= status 1
