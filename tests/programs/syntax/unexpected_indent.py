print("a")
    print("b")

#= stderr
#|   File "unexpected_indent.py", line 2
#|     print("b")
#| IndentationError: unexpected indent
#= status 1
