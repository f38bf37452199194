print(f"a {} b")

#= stderr
#|   File "fstring_empty.py", line 1
#|     print(f"a {} b")
#|                ^
#| SyntaxError: f-string: valid expression required before '}'
#= status 1
