# reprlib: texts of objects that do not grow.
import reprlib
from collections import deque

for value in (list(range(100)), "x" * 100, {i: i for i in range(10)}, set(range(10)), tuple("abc"), (1,),
              frozenset(), deque(range(9)), 10 ** 60, [[[[[[[[1]]]]]]]], {"k": "v" * 50}, b"b" * 50, None):
    print(reprlib.repr(value))
short = reprlib.Repr(maxlist=2, maxstring=9, maxlevel=2)
print(short.repr([1, 2, 3, "a long text"]), short.repr([["a", ["b"]]]), short.repr("0123456789"))
print(reprlib.Repr(indent=2).repr([1, [2, {"a": 3}]]))


class Node:
    def __init__(self, name):
        self.name, self.links = name, []

    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self):
        return f"Node({self.name}, {self.links})"


class Broken:
    def __repr__(self):
        raise ValueError


node = Node("a")
node.links.append(node)
print(node, reprlib.repr(Broken())[:16], Node.__repr__.__name__)
try:
    reprlib.Repr(indent=1.5).repr([1])
except TypeError as e:
    print(e)

#= stdout
#| [0, 1, 2, 3, 4, 5, ...]
#| 'xxxxxxxxxxxx...xxxxxxxxxxxxx'
#| {0: 0, 1: 1, 2: 2, 3: 3, ...}
#| {0, 1, 2, 3, 4, 5, ...}
#| ('a', 'b', 'c')
#| (1,)
#| frozenset()
#| deque([0, 1, 2, 3, 4, 5, ...])
#| 100000000000000000...0000000000000000000
#| [[[[[[[...]]]]]]]
#| {'k': 'vvvvvvvvvvvv...vvvvvvvvvvvvv'}
#| b'bbbbbbbbbbb...bbbbbbbbbbbbb'
#| None
#| [1, 2, ...] [['a', [...]]] '01...89'
#| [
#|   1,
#|   [
#|     2,
#|     {
#|       'a': 3,
#|     },
#|   ],
#| ]
#| Node(a, [<...>]) <Broken instance __repr__
#| Repr.indent must be a str, int or None, not <class 'float'>
#= status 0
