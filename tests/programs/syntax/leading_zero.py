x = 08
print(x)

#= stderr
#|   File "leading_zero.py", line 1
#|     x = 08
#|         ^
#| SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
#= status 1
