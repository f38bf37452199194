def f(**k): pass
f(a.b=2)

#= stderr
#|   File "keyword_expression.py", line 2
#|     f(a.b=2)
#|       ^^^^
#| SyntaxError: expression cannot contain assignment, perhaps you meant "=="?
#= status 1
