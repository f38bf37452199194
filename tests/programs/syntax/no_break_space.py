x = 1

#= stderr
#|   File "no_break_space.py", line 1
#|     x = 1
#|        ^
#| SyntaxError: invalid non-printable character U+00A0
#= status 1
