def f():
    return [(yield x) for x in []]

#= stderr
#|   File "yield_in_comprehension.py", line 2
#|     return [(yield x) for x in []]
#|              ^^^^^^^
#| SyntaxError: 'yield' inside list comprehension
#= status 1
