for 1 in [1]:
    pass

#= stderr
#|   File "loop_over_literal.py", line 1
#|     for 1 in [1]:
#|         ^
#| SyntaxError: cannot assign to literal
#= status 1
