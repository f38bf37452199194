for x range(3):
    pass

#= stderr
#|   File "missing_in.py", line 1
#|     for x range(3):
#|           ^^^^^
#| SyntaxError: invalid syntax
#= status 1
