for i in range(3) print(i)

#= stderr
#|   File "for_on_one_line.py", line 1
#|     for i in range(3) print(i)
#|                       ^^^^^
#| SyntaxError: invalid syntax
#= status 1
