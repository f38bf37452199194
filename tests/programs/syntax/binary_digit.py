x = 0b12

#= stderr
#|   File "binary_digit.py", line 1
#|     x = 0b12
#|            ^
#| SyntaxError: invalid digit '2' in binary literal
#= status 1
