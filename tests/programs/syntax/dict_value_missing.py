d = {1: 2, 3:}

#= stderr
#|   File "dict_value_missing.py", line 1
#|     d = {1: 2, 3:}
#|                 ^
#| SyntaxError: expression expected after dictionary key and ':'
#= status 1
