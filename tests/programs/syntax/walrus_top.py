x := 1

#= stderr
#|   File "walrus_top.py", line 1
#|     x := 1
#|       ^^
#| SyntaxError: invalid syntax
#= status 1
