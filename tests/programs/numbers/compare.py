print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 != 1)
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 10 ** 30 > 1e29)
print(min(3, 1, 2), max([4, 9, 2]), min("b", "a"), max(1, 2.5), min([], default="none"))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([], 5), sum([[1], [2]], []))
print(0.1 + 0.2 == 0.3, abs(0.3 - (0.1 + 0.2)) < 1e-9)
print(hash(1) == hash(1.0) == hash(True), hash(-1), hash(0.5), hash(2 ** 64))
print(max("apple", "fig", "banana", key=len), min([3, -4, 2], key=abs))
print(any([0, "", 3]), all([1, "a", []]), any([]), all([]))

#= stdout
#| True False True True
#| True False True
#| 1 9 a 2.5 none
#| 6 1.0 5 [1, 2]
#| False True
#| True -2 1152921504606846976 8
#| banana 2
#| True False False True
#= status 0
