s = {3, 1, 2, 3}
print(len(s), sorted(s), 2 in s, set(), {1}, frozenset([1]), set([2, 2]))
s.add(4)
s.discard(9)
s.remove(1)
s.update([7, 8])
print(sorted(s), s == {2, 3, 4, 7, 8}, s.isdisjoint({1}), {2} <= s, {2, 9} < s)
a, b = {1, 2, 3}, {2, 3, 4}
print(a & b, a | b, a - b, sorted(a ^ b), a.union([9]), a.intersection(b), a.difference(b))
a |= {10}
a &= {1, 10, 11}
print(sorted(a), a.issubset({1, 10, 5}), a.issuperset({1}), {1, 2} == {2, 1}, hash(frozenset("a")) == hash(frozenset("a")))
print(sorted({x % 3 for x in range(9)}), {frozenset({1}): "k"}[frozenset({1})], sorted(set("hello")))
for action in (lambda: a.remove(77), lambda: {[]}, lambda: set().pop(), lambda: a + b, lambda: a[0], lambda: set(5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| 3 [1, 2, 3] True set() {1} frozenset({1}) {2}
#| [2, 3, 4, 7, 8] True True True False
#| {2, 3} {1, 2, 3, 4} {1} [1, 4] {1, 2, 3, 9} {2, 3} {1}
#| [1, 10] True True True True
#| [0, 1, 2] k ['e', 'h', 'l', 'o']
#| KeyError 77
#| TypeError unhashable type: 'list'
#| KeyError 'pop from an empty set'
#| TypeError unsupported operand type(s) for +: 'set' and 'set'
#| TypeError 'set' object is not subscriptable
#| TypeError 'int' object is not iterable
#= status 0
