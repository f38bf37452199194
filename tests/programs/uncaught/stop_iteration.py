it = iter([1])
print(next(it))
next(it)

#= stdout
#| 1
#= stderr
#| Traceback (most recent call last):
#|   File "stop_iteration.py", line 3, in <module>
#|     next(it)
#|     ~~~~^^^^
#| StopIteration
#= status 1
