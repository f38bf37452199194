yield 1

#= stderr
#|   File "yield_outside.py", line 1
#|     yield 1
#|     ^^^^^^^
#| SyntaxError: 'yield' outside function
#= status 1
