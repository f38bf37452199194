print("x")
return 5

#= stderr
#|   File "return_outside.py", line 2
#|     return 5
#|     ^^^^^^^^
#| SyntaxError: 'return' outside function
#= status 1
