a = b = 1
print(a b)

#= stderr
#|   File "forgotten_comma.py", line 2
#|     print(a b)
#|           ^^^
#| SyntaxError: invalid syntax. Perhaps you forgot a comma?
#= status 1
