d = {"a": 1 "b": 2}

#= stderr
#|   File "forgotten_comma_strings.py", line 1
#|     d = {"a": 1 "b": 2}
#|               ^^^^^
#| SyntaxError: invalid syntax. Perhaps you forgot a comma?
#= status 1
