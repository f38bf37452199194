for x in [1]:
    def f():
        break

#= stderr
#|   File "break_in_function.py", line 3
#|     break
#|     ^^^^^
#| SyntaxError: 'break' outside loop
#= status 1
