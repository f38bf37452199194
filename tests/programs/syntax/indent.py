def f():
print("x")

#= stderr
#|   File "indent.py", line 2
#|     print("x")
#|     ^^^^^
#| IndentationError: expected an indented block after function definition on line 1
#= status 1
