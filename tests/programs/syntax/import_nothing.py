from math import

#= stderr
#|   File "import_nothing.py", line 1
#|     from math import
#|                     ^
#| SyntaxError: Expected one or more names after 'import'
#= status 1
