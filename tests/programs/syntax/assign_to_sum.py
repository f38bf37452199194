a = b = c = 1
a + b = c

#= stderr
#|   File "assign_to_sum.py", line 2
#|     a + b = c
#|     ^^^^^
#| SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
#= status 1
