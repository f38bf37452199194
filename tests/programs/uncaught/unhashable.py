table = {}
key = [1, 2]
table[key] = "value"

#= stderr
#| Traceback (most recent call last):
#|   File "unhashable.py", line 3, in <module>
#|     table[key] = "value"
#|     ~~~~~^^^^^
#| TypeError: unhashable type: 'list'
#= status 1
