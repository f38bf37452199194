for i in range(3):
    pass
break

#= stderr
#|   File "break_outside.py", line 3
#|     break
#|     ^^^^^
#| SyntaxError: 'break' outside loop
#= status 1
