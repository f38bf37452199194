class = 3

#= stderr
#|   File "keyword_as_name.py", line 1
#|     class = 3
#|           ^
#| SyntaxError: invalid syntax
#= status 1
