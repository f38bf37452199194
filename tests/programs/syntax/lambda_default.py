f = lambda a=1, b: a

#= stderr
#|   File "lambda_default.py", line 1
#|     f = lambda a=1, b: a
#|                     ^
#| SyntaxError: parameter without a default follows parameter with a default
#= status 1
