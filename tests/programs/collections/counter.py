from collections import Counter

c = Counter("mississippi")
print(c)
print(c.most_common(), c.most_common(2), c.most_common(0))
print(c["s"], c["z"], "z" in c, len(c), c.total())
print(sorted(c.elements()))
c.update("miss")
print(c["s"], c["m"])
c.subtract(Counter(s=10))
print(c, +c, -c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2)
print(a + b, a - b, a | b, a & b)
print(a == Counter("aaab"), a >= b, a <= a, a < a + b, a != b)
a += b
print(a)
a -= Counter(a=10)
print(a, repr(Counter()))
print(Counter([1, 2, 1]), Counter({"x": 0, "y": -2}), Counter(cats=4, dogs=8))
d = Counter("ab")
del d["a"], d["nothing"]
print(d, dict(d), list(d), d.copy())
words = "the cat and the dog and the bird".split()
for word, n in Counter(words).most_common(2):
    print(word, n)
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
print(sum(Counter(a=2, b=3).values()), isinstance(c, dict))

#= stdout
#| Counter({'i': 4, 's': 4, 'p': 2, 'm': 1})
#| [('i', 4), ('s', 4), ('p', 2), ('m', 1)] [('i', 4), ('s', 4)] []
#| 4 0 False 4 11
#| ['i', 'i', 'i', 'i', 'm', 'p', 'p', 's', 's', 's', 's']
#| 6 2
#| Counter({'i': 5, 'm': 2, 'p': 2, 's': -4}) Counter({'i': 5, 'm': 2, 'p': 2}) Counter({'s': 4})
#| Counter({'a': 4, 'b': 3}) Counter({'a': 2}) Counter({'a': 3, 'b': 2}) Counter({'a': 1, 'b': 1})
#| True False True True True
#| Counter({'a': 4, 'b': 3})
#| Counter({'b': 3}) Counter()
#| Counter({1: 2, 2: 1}) Counter({'x': 0, 'y': -2}) Counter({'dogs': 8, 'cats': 4})
#| Counter({'b': 1}) {'b': 1} ['b'] Counter({'b': 1})
#| the 3
#| and 2
#| Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
#| 5 True
#= status 0
