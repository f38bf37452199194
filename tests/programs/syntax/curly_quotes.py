print(“hello”)

#= stderr
#|   File "curly_quotes.py", line 1
#|     print(“hello”)
#|           ^
#| SyntaxError: invalid character '“' (U+201C)
#= status 1
