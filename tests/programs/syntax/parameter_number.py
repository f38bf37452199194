def f(1): pass

#= stderr
#|   File "parameter_number.py", line 1
#|     def f(1): pass
#|           ^
#| SyntaxError: invalid syntax
#= status 1
