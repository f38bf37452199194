def f(a, a):
    pass

#= stderr
#|   File "repeated_argument.py", line 1
#|     def f(a, a):
#|              ^
#| SyntaxError: duplicate argument 'a' in function definition
#= status 1
