x = 1
y = 5 if x

#= stderr
#|   File "else_missing.py", line 2
#|     y = 5 if x
#|         ^^^^^^
#| SyntaxError: expected 'else' after 'if' expression
#= status 1
