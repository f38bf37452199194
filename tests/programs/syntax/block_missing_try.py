try:
x = 1
except E:
    pass

#= stderr
#|   File "block_missing_try.py", line 2
#|     x = 1
#|     ^
#| IndentationError: expected an indented block after 'try' statement on line 1
#= status 1
