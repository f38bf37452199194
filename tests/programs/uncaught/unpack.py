pairs = [(1, 2), (3, 4, 5)]
for a, b in pairs:
    print(a, b)

#= stdout
#| 1 2
#= stderr
#| Traceback (most recent call last):
#|   File "unpack.py", line 2, in <module>
#|     for a, b in pairs:
#|         ^^^^
#| ValueError: too many values to unpack (expected 2)
#= status 1
