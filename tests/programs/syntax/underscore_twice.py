x = 1__0

#= stderr
#|   File "underscore_twice.py", line 1
#|     x = 1__0
#|          ^
#| SyntaxError: invalid decimal literal
#= status 1
