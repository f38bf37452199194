# The order of small integers follows from how a set was made.
print({11, 3, 0}, {7, 1, 36}, {39, 37, 9})
a = set({22, 31, 35})
a.update([3, -1])
print(a)
b = set({22, 31, 35})
b |= {3, -1}
print(b)
print(frozenset() ^ {6, 3, 31, 22}, {31, 3, 22, 6} ^ {6, 40})
print(set(range(5, 15)) - {7, 9})
c = {33, 1, 17, 9}
c.intersection_update([17, 1, 40])
print(c, {33, 1, 17}.intersection([1, 33]), {33, 1, 17}.union([40, 8], (16,)))
d = {33: 0, 1: 0, 17: 0}
print({9, 25}.union(d), {9, 1, 25, 33}.difference(d), {1, 33, 9}.symmetric_difference([17, 9]))

#= stdout
#| {0, 11, 3} {1, 36, 7} {9, 37, 39}
#| {3, 35, 22, -1, 31}
#| {35, 3, 22, -1, 31}
#| frozenset({3, 31, 22, 6}) {3, 40, 22, 31}
#| {5, 6, 8, 10, 11, 12, 13, 14}
#| {17, 1} {1, 33} {33, 1, 40, 8, 16, 17}
#| {33, 1, 17, 9, 25} {9, 25} {17, 33, 1}
#= status 0
