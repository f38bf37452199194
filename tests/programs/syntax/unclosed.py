print("never printed")
values = [1, 2
print(values)

#= stderr
#|   File "unclosed.py", line 2
#|     values = [1, 2
#|              ^
#| SyntaxError: '[' was never closed
#= status 1
