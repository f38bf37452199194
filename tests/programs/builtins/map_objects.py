numbers = map(int, ["1", "2"])
print(str(numbers)[:15], type(numbers), isinstance(numbers, map), map, filter)
print(next(numbers), list(numbers), list(numbers))
evens = filter(lambda n: n % 2 == 0, range(5))
print(repr(evens)[:18], type(evens).__name__, evens.__next__(), iter(evens) is evens, *evens)
print(type(map(str.upper, "ab")), type(zip([1], (n for n in [2]))), type(enumerate(n for n in "a")))
print(str(map(str, []))[:15], str(zip(map(str, [1])))[:15], list(zip(map(str, [1]), filter(None, [2]))))
for call in (lambda: map(str), lambda: map(1), lambda: list(map(1, [1])), lambda: map(str, 5),
             lambda: filter(1), lambda: map(str, [1])[0], lambda: len(map(str, [1])),
             lambda: map(str, [1]).send(1), lambda: map(str, [1]).gi_frame, lambda: map(str, [1]) + []):
    try:
        print(call())
    except Exception as exc:
        print(type(exc).__name__, exc)
print([1, 2].sort(reverse="yes"), sorted([1, 3, 2], reverse="yes"))

#= stdout
#| <map object at  <class 'map'> True <class 'map'> <class 'filter'>
#| 1 [2] []
#| <filter object at  filter 0 True 2 4
#| <class 'map'> <class 'zip'> <class 'enumerate'>
#| <map object at  <zip object at  [('1', 2)]
#| TypeError map() must have at least two arguments.
#| TypeError map() must have at least two arguments.
#| TypeError 'int' object is not callable
#| TypeError 'int' object is not iterable
#| TypeError filter expected 2 arguments, got 1
#| TypeError 'map' object is not subscriptable
#| TypeError object of type 'map' has no len()
#| AttributeError 'map' object has no attribute 'send'
#| AttributeError 'map' object has no attribute 'gi_frame'
#| TypeError unsupported operand type(s) for +: 'map' and 'list'
#| None [3, 2, 1]
#= status 0
