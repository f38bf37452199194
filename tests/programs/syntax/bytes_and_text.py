x = "a" b"b"

#= stderr
#|   File "bytes_and_text.py", line 1
#|     x = "a" b"b"
#|                 ^
#| SyntaxError: cannot mix bytes and nonbytes literals
#= status 1
