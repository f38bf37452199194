import copy
from collections import ChainMap, OrderedDict, UserDict, UserList, defaultdict, deque

d = deque([1], 3)
same = d
d += [2]
d += "ab"
print(same is d, d)
d *= 2
print(same is d, d)
for wrong in 5, "x":
    try:
        d += 5
    except TypeError as e:
        print(e)
    try:
        d *= "x"
    except TypeError as e:
        print(e)
counts = defaultdict(int)
counts |= [("a", 1)]
ordered = OrderedDict()
ordered |= [("a", 1)]
ordered |= {"b": 2}
print(counts, ordered)
print(ordered.pop(key="a"), ordered.setdefault("q", default=3), ordered.setdefault(key="z"))
print(OrderedDict.fromkeys("ab", value=1), ordered.pop("nope", default=7))
ordered["self"] = ordered
print(ordered)
for user in UserDict(a=[1]), UserList([[1]]):
    other = copy.copy(user)
    print(other == user, other.data is user.data, type(other).__name__)


class Named(OrderedDict):
    pass


named = Named(a=1)
named.extra = 5
print(copy.copy(named).extra, copy.copy(named), type(named.copy()).__name__)


class Loud(UserDict):
    def __getitem__(self, key):
        return super().__getitem__(key).upper()

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


loud = Loud(A="x")
print(loud, loud.keys(), list(loud.items()), list(loud.values()), dict(loud), loud.setdefault("B", "q"))
chain = ChainMap({"a": 1}, {"b": 2, "a": 0})
print(chain.keys(), chain.values(), sorted(chain.items()), chain.keys() & {"a"}, sum(chain.values()))

#= stdout
#| True deque([2, 'a', 'b'], maxlen=3)
#| True deque([2, 'a', 'b'], maxlen=3)
#| 'int' object is not iterable
#| can't multiply sequence by non-int of type 'str'
#| 'int' object is not iterable
#| can't multiply sequence by non-int of type 'str'
#| defaultdict(<class 'int'>, {'a': 1}) OrderedDict({'a': 1, 'b': 2})
#| 1 3 None
#| OrderedDict({'a': 1, 'b': 1}) 7
#| OrderedDict({'b': 2, 'q': 3, 'z': None, 'self': ...})
#| True False UserDict
#| True False UserList
#| 5 Named({'a': 1}) Named
#| {'a': 'x', 'b': 'q'} KeysView({'a': 'x', 'b': 'q'}) [('a', 'X')] ['X'] {'a': 'X'} q
#| KeysView(ChainMap({'a': 1}, {'b': 2, 'a': 0})) ValuesView(ChainMap({'a': 1}, {'b': 2, 'a': 0})) [('a', 1), ('b', 2)] {'a'} 3
#= status 0
