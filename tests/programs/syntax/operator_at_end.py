x = 5 +
print(x)

#= stderr
#|   File "operator_at_end.py", line 1
#|     x = 5 +
#|            ^
#| SyntaxError: invalid syntax
#= status 1
