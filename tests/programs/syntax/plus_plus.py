i = 0
i++

#= stderr
#|   File "plus_plus.py", line 2
#|     i++
#|        ^
#| SyntaxError: invalid syntax
#= status 1
