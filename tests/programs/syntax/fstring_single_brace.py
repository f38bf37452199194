print(f"a } b")

#= stderr
#|   File "fstring_single_brace.py", line 1
#|     print(f"a } b")
#|               ^
#| SyntaxError: f-string: single '}' is not allowed
#= status 1
