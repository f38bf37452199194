__debug__ = 1

#= stderr
#|   File "assign_to_debug.py", line 1
#|     __debug__ = 1
#|     ^^^^^^^^^
#| SyntaxError: cannot assign to __debug__
#= status 1
