print(list(zip([1, 2, 3], "ab")), list(enumerate("ab", 1)), list(map(str, [1, 2])), list(filter(None, [0, 1, "", 2])))
print(list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(lambda x: x > 1, range(4))), dict(zip("ab", [1, 2])))
print(next(iter("x")), next(iter([]), "default"), list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))
print(*zip(*[(1, "a"), (2, "b")]), list(zip()), list(reversed([1, 2])), type(iter([])).__name__)
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
try:
    next(iter([]))
except StopIteration as error:
    print("stopped", error.value)
z = zip("ab", "cd")
print(next(z), list(z), list(z))
for bad in (lambda: iter(5), lambda: next([]), lambda: enumerate(), lambda: list(map(5, [1])), lambda: zip(1), lambda: reversed({1})):
    try:
        bad()
    except TypeError as error:
        print(error)

#= stdout
#| [(1, 'a'), (2, 'b')] [(1, 'a'), (2, 'b')] ['1', '2'] [1, 2]
#| [3, 8] [2, 3] {'a': 1, 'b': 2}
#| x default [1, 2]
#| (1, 2) ('a', 'b') [] [2, 1] list_iterator
#| zip() argument 2 is shorter than argument 1
#| stopped None
#| ('a', 'c') [('b', 'd')] []
#| 'int' object is not iterable
#| 'list' object is not an iterator
#| enumerate() missing required argument 'iterable'
#| 'int' object is not callable
#| 'int' object is not iterable
#| 'set' object is not reversible
#= status 0
