from math import pi,

#= stderr
#|   File "import_trailing_comma.py", line 1
#|     from math import pi,
#|                         ^
#| SyntaxError: trailing comma not allowed without surrounding parentheses
#= status 1
