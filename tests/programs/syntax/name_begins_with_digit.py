1x = 3

#= stderr
#|   File "name_begins_with_digit.py", line 1
#|     1x = 3
#|     ^
#| SyntaxError: invalid decimal literal
#= status 1
