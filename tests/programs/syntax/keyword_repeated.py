def f(**k): pass
f(a=1, a=2)

#= stderr
#|   File "keyword_repeated.py", line 2
#|     f(a=1, a=2)
#|            ^^^
#| SyntaxError: keyword argument repeated: a
#= status 1
