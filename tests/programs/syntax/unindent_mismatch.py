if True:
        x = 1
    y = 2

#= stderr
#|   File "unindent_mismatch.py", line 3
#|     y = 2
#|          ^
#| IndentationError: unindent does not match any outer indentation level
#= status 1
