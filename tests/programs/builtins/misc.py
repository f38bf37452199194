print(abs(-3.5), pow(2, 3), divmod(7, 2), round(3.7), hash("a") == hash("a"), bin(5), ascii("é"))
print(all(x > 0 for x in [1, 2]), any(x > 1 for x in [1, 2]), sum(x for x in range(4)), sum([1, 2], start=10), sorted([3, 1], reverse=True))
print(list(map(int, "123")), tuple(map(lambda x: x * 2, (1, 2))), [*map(max, [1, 5], [3, 2])], str([1, "a", None]), repr("x"))
print(isinstance(iter([]), object), str(b"a"), str(True), str(None), bool([0]), int("7") + float("1.5"), complex(1, 2) if False else "-")
print(object().__class__, type("Dyn", (), {"v": 5}).v, type("Dyn", (), {}).__name__, NotImplemented, Ellipsis, ..., __debug__)
print(chr(97) + chr(0x4e2d), ord("中"), max([1, 2], [1, 3]), min("a", "B", key=str.lower), len({1: 2}), len(range(7)))
print(format(3.14159, ".2f"), format("a", ">3"), format(255, "x"), "%s" % 5, slice(1, 2), list(enumerate("ab", start=5)))
assert True, "not shown"
try:
    assert 1 == 2, "one is not two"
except AssertionError as error:
    print(repr(error))
try:
    input()
except EOFError as error:
    print(error)

#= stdout
#| 3.5 8 (3, 1) 4 True 0b101 '\xe9'
#| True True 6 13 [3, 1]
#| [1, 2, 3] (2, 4) [3, 5] [1, 'a', None] 'x'
#| True b'a' True None True 8.5 -
#| <class 'object'> 5 Dyn NotImplemented Ellipsis Ellipsis True
#| a中 20013 [1, 3] a 1 7
#| 3.14   a ff 5 slice(1, 2, None) [(5, 'a'), (6, 'b')]
#| AssertionError('one is not two')
#| EOF when reading a line
#= status 0
