x = 1 + \ 2

#= stderr
#|   File "after_backslash.py", line 1
#|     x = 1 + \ 2
#|              ^
#| SyntaxError: unexpected character after line continuation character
#= status 1
