text = "the cat and the dog and the bird"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:2])
groups = {}
for word in counts:
    groups.setdefault(len(word), []).append(word)
print(groups)
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
print(Counter("banana").most_common(2), Counter("ab") + Counter("bc"))
dd = defaultdict(list)
dd["x"].append(1)
print(dd, dd["y"], len(dd))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
print(q, q.popleft(), q.pop(), len(q), list(q))
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p == (1, 2))
print(OrderedDict(a=1))

#= stdout
#| {'the': 3, 'cat': 1, 'and': 2, 'dog': 1, 'bird': 1} [('the', 3), ('and', 2)]
#| {3: ['the', 'cat', 'and', 'dog'], 4: ['bird']}
#| [('a', 3), ('n', 2)] Counter({'b': 2, 'a': 1, 'c': 1})
#| defaultdict(<class 'list'>, {'x': [1], 'y': []}) [] 2
#| deque([2], maxlen=3) 0 3 1 [2]
#| Point(x=1, y=2) 1 2 Point(x=5, y=2) True
#| OrderedDict({'a': 1})
#= status 0
