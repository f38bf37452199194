x = b"é"

#= stderr
#|   File "bytes_not_ascii.py", line 1
#|     x = b"é"
#|         ^^^^
#| SyntaxError: bytes can only contain ASCII literal characters
#= status 1
