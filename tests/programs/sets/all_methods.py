"""Sets and frozen sets: every method, comparison and error."""
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union([9], (8,)), a.intersection(b, [3]), a.difference([1], [2]), a.symmetric_difference([1, 7]))
print({1, 2} <= a, {1, 2} < {1, 2}, a >= {1}, a > a, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([9]), a == {4, 3, 2, 1}, {1} == frozenset([1]))
s = set()
s.add(1); s.add(1); s.update([2, 3], "a"[:0], (4,)); s.discard(9); s.remove(2)
print(s, len(s), 3 in s, s.pop() in (1, 3, 4), s)
s |= {7}; s &= {7, 3, 4}; s -= {3}; s ^= {1, 7}
print(s)
s.intersection_update([1, 4]); s.difference_update([1]); s.symmetric_difference_update([4, 5])
print(s, s.copy() == s, s.copy() is s, s.clear(), s)
f = frozenset("abc")
print(sorted(f), hash(f) == hash(frozenset("cba")), f | {"d"} == frozenset("abcd"), type(f | {1}).__name__, type({1} | f).__name__, f.copy() is f, {f: 1}[frozenset("bca")])
print({x % 3 for x in range(10)}, {(x, y) for x in (1,) for y in (2,)}, set("hello") == set("olleh"), {True, 1, 1.0}, {0, False, 0.0}, set(), frozenset(), {1: 2}.keys() & {1, 5})
print(repr({"a"}), {None}, {(1, 2)}, frozenset({1}), {frozenset()}, set([1]) | set(), {*[1, 2], *{3}}, min({3, 1}), sum({1, 2}), sorted({3, 1, 2}, reverse=True))
for act in (lambda: {[]}, lambda: {{}}, lambda: {set()}, lambda: s.remove(99), lambda: set().pop(), lambda: s | [1], lambda: s + s, lambda: s < [1], lambda: set(5), lambda: f.add(1), lambda: s[0], lambda: set([[]]), lambda: s.update(5), lambda: s.add(), lambda: s.remove({5}),
            lambda: hash(set()), lambda: {}.fromkeys([[]]), lambda: s.union(1), lambda: frozenset(1, 2), lambda: set(a=1), lambda: s.__or__([1]), lambda: sorted([{1}, {2}]), lambda: f.__class__.__name__):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for x in a: a.add(x + 10)
except RuntimeError as error:
    print(error)

#= stdout
#| {1, 2, 3, 4, 5} {3, 4} {1, 2} {1, 2, 5} {1, 2, 3, 4, 8, 9} {3} {3, 4} {2, 3, 4, 7}
#| True False True False True True True True True
#| {3, 4} 3 True True {3, 4}
#| {1, 4}
#| set() True False None set()
#| ['a', 'b', 'c'] True True frozenset set True 1
#| {0, 1, 2} {(1, 2)} True {True} {0} set() frozenset() {1}
#| {'a'} {None} {(1, 2)} frozenset({1}) {frozenset()} {1} {1, 2, 3} 1 3 [3, 2, 1]
#| TypeError unhashable type: 'list'
#| TypeError unhashable type: 'dict'
#| TypeError unhashable type: 'set'
#| KeyError 99
#| KeyError 'pop from an empty set'
#| TypeError unsupported operand type(s) for |: 'set' and 'list'
#| TypeError unsupported operand type(s) for +: 'set' and 'set'
#| TypeError '<' not supported between instances of 'set' and 'list'
#| TypeError 'int' object is not iterable
#| AttributeError 'frozenset' object has no attribute 'add'
#| TypeError 'set' object is not subscriptable
#| TypeError unhashable type: 'list'
#| TypeError 'int' object is not iterable
#| TypeError set.add() takes exactly one argument (0 given)
#| KeyError {5}
#| TypeError unhashable type: 'set'
#| TypeError unhashable type: 'list'
#| TypeError 'int' object is not iterable
#| TypeError frozenset expected at most 1 argument, got 2
#| TypeError set() takes no keyword arguments
#| NotImplemented
#| [{1}, {2}]
#| frozenset
#| Set changed size during iteration
#= status 0
