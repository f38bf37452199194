try:
    x = 1
print(x)

#= stderr
#|   File "try_alone.py", line 3
#|     print(x)
#|     ^^^^^
#| SyntaxError: expected 'except' or 'finally' block
#= status 1
