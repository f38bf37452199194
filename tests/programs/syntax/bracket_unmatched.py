x = 1)

#= stderr
#|   File "bracket_unmatched.py", line 1
#|     x = 1)
#|          ^
#| SyntaxError: unmatched ')'
#= status 1
