print("hello)

#= stderr
#|   File "unterminated.py", line 1
#|     print("hello)
#|           ^
#| SyntaxError: unterminated string literal (detected at line 1)
#= status 1
