class A:
x = 1

#= stderr
#|   File "block_missing_class.py", line 2
#|     x = 1
#|     ^
#| IndentationError: expected an indented block after class definition on line 1
#= status 1
