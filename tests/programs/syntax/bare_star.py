def f(*): pass

#= stderr
#|   File "bare_star.py", line 1
#|     def f(*): pass
#|           ^
#| SyntaxError: named arguments must follow bare *
#= status 1
