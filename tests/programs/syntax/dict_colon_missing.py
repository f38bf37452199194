d = {"a": 1, "b"}

#= stderr
#|   File "dict_colon_missing.py", line 1
#|     d = {"a": 1, "b"}
#|                    ^
#| SyntaxError: ':' expected after dictionary key
#= status 1
