import sys


def give(n):
    return n


result = give(1)(2, 3)

#= stderr
#| Traceback (most recent call last):
#|   File "carets_call.py", line 8, in <module>
#|     result = give(1)(2, 3)
#| TypeError: 'int' object is not callable
#= status 1
