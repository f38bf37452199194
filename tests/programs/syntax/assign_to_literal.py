1 = x

#= stderr
#|   File "assign_to_literal.py", line 1
#|     1 = x
#|     ^
#| SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
#= status 1
