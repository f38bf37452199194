x = 3
if x = 3:
    print(x)

#= stderr
#|   File "assign_in_if.py", line 2
#|     if x = 3:
#|        ^^^^^
#| SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
#= status 1
