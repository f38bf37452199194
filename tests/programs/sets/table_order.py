"""The order of sets after changes: free places are used again, merging copies a table, `pop` goes on."""
s = set()
s |= {13, 5, 3, 26}
print(s, s | s, {28, 4, 37, 20} ^ {38, 28}, frozenset().union({40, 23, 39}))
s.symmetric_difference_update({29, 12})
print(s.pop(), s, s.pop(), s)
s.update([4, 2])
print(s, s.pop(), s)
big = {33, 19, 3, 5, 23, 11, 30, 31}
print(big.pop(), big)
big.add(1)
print(big, big.pop(), big.pop(), big)
big -= set(range(20))
print(big, big & {30, 23, 62}, {62, 23, 30} & big)
d = {2.5: 1, 1.0: 2, 40: 3}
print(d.keys() & {1, 2, 3}, {1, 40, 7, 8} & d.keys(), d.keys() - {2.5}, {40, 9, 17, 1} - d.keys(), d.keys() & [40, 1])
print({8, 16, 24, 1} | {1: 0, 33: 0}.keys(), {8, 16, 24, 1} ^ {1: 0, 33: 0}.keys(), {1: 0, 33: 0}.keys() ^ {8, 16, 33})

#= stdout
#| {13, 26, 3, 5} {13, 26, 3, 5} {37, 4, 20, 38} frozenset({40, 23, 39})
#| 3 {12, 13, 26, 29} 5 {12, 13, 26, 29}
#| {2, 4, 13, 26, 29} 12 {2, 4, 13, 26, 29}
#| 33 {3, 5, 11, 19, 23, 30, 31}
#| {1, 11, 19, 23, 30, 31} 3 5 {1, 11, 19, 23, 30, 31}
#| {23, 30, 31} {30, 23} {30, 23}
#| {1.0} {40, 1.0} {40, 1.0} {17, 9} {40, 1}
#| {33, 1, 8, 16, 24} {8, 16, 24, 33} {8, 1, 16}
#= status 0
