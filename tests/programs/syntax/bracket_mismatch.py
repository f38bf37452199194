x = (1, 2]

#= stderr
#|   File "bracket_mismatch.py", line 1
#|     x = (1, 2]
#|              ^
#| SyntaxError: closing parenthesis ']' does not match opening parenthesis '('
#= status 1
