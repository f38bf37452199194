x = 1
if x <> 2:
    pass

#= stderr
#|   File "not_equal_old.py", line 2
#|     if x <> 2:
#|          ^^
#| SyntaxError: invalid syntax
#= status 1
