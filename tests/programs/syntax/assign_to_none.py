None = 1

#= stderr
#|   File "assign_to_none.py", line 1
#|     None = 1
#|     ^^^^
#| SyntaxError: cannot assign to None
#= status 1
