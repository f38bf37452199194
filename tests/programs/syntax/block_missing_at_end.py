def f():

#= stderr
#|   File "block_missing_at_end.py", line 1
#|     def f():
#| IndentationError: expected an indented block after function definition on line 1
#= status 1
