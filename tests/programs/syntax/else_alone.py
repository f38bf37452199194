x = 1
else:
    print(x)

#= stderr
#|   File "else_alone.py", line 2
#|     else:
#|     ^^^^
#| SyntaxError: invalid syntax
#= status 1
