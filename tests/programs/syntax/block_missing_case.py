match 1:
    case 1:
    pass

#= stderr
#|   File "block_missing_case.py", line 3
#|     pass
#|     ^^^^
#| IndentationError: expected an indented block after 'case' statement on line 2
#= status 1
