x = 1
print(f"{x")

#= stderr
#|   File "fstring_open.py", line 2
#|     print(f"{x")
#|               ^
#| SyntaxError: f-string: expecting '}'
#= status 1
