raise ValueError, "text"

#= stderr
#|   File "raise_comma.py", line 1
#|     raise ValueError, "text"
#|                     ^
#| SyntaxError: invalid syntax
#= status 1
