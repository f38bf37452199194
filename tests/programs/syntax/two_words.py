total count = 3

#= stderr
#|   File "two_words.py", line 1
#|     total count = 3
#|           ^^^^^
#| SyntaxError: invalid syntax
#= status 1
