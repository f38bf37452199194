def find(items, wanted):
    for item in items:
        if item == wanted:
            return item


print(find([1, 2], 5)[0])

#= stderr
#| Traceback (most recent call last):
#|   File "subscript_none.py", line 7, in <module>
#|     print(find([1, 2], 5)[0])
#|           ~~~~~~~~~~~~~~~^^^
#| TypeError: 'NoneType' object is not subscriptable
#= status 1
