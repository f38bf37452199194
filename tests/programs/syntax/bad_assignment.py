x = 5
5 = x

#= stderr
#|   File "bad_assignment.py", line 2
#|     5 = x
#|     ^
#| SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
#= status 1
