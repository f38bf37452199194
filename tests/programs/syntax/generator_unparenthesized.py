def f(*a): pass
f(x for x in [], 1)

#= stderr
#|   File "generator_unparenthesized.py", line 2
#|     f(x for x in [], 1)
#|       ^^^^^^^^^^^^^
#| SyntaxError: Generator expression must be parenthesized
#= status 1
