try:
    pass
except ValueError, TypeError:
    pass

#= stderr
#|   File "except_comma.py", line 3
#|     except ValueError, TypeError:
#|            ^^^^^^^^^^^^^^^^^^^^^
#| SyntaxError: multiple exception types must be parenthesized
#= status 1
