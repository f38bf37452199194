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
#| [('a', 3), ('n', 2)] Counter({'b': 2, 'a': 1, 'c': 1})
#| defaultdict(<class 'list'>, {'x': [1], 'y': []}) [] 2
#| deque([2], maxlen=3) 0 3 1 [2]
#| Point(x=1, y=2) 1 2 Point(x=5, y=2) True
#| OrderedDict({'a': 1})
#= status 0
