from collections import ChainMap, OrderedDict, UserDict, UserList, UserString

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, list(o))
o.move_to_end("c", last=False)
print(list(o.items()), o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
print(OrderedDict(), list(reversed(OrderedDict(x=1, y=2))), OrderedDict.fromkeys("ab", 0))
try:
    OrderedDict().popitem()
except KeyError as e:
    print("KeyError", e)
try:
    o.move_to_end("zz")
except KeyError as e:
    print("KeyError", e)
base, top = {"a": 1, "b": 2}, {"b": 20}
chain = ChainMap(top, base)
print(chain["a"], chain["b"], len(chain), sorted(chain), "c" in chain, chain.get("c", 0))
chain["c"] = 3
print(top, base, chain.maps, chain)
child = chain.new_child({"a": 0})
print(child["a"], child.parents["a"])
try:
    del chain["a"]
except KeyError as e:
    print("KeyError", e)
try:
    chain["nope"]
except KeyError as e:
    print("KeyError", e)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u["b"] = 2
u.update({"c": 3})
print(u, u.data, len(u), "A" in u, u.pop("A"))


class Squares(UserList):
    def total(self):
        return sum(self)


s = Squares([1, 4])
s.append(9)
print(s, s.total(), s[0], s[1:], len(s), s + [16])
print(UserString("abc").upper(), len(UserString("abc")), UserString("a") + "b")

#= stdout
#| OrderedDict({'b': 2, 'c': 3, 'a': 1}) ['b', 'c', 'a']
#| [('c', 3), ('b', 2), ('a', 1)] ('a', 1) ('c', 3) OrderedDict({'b': 2})
#| False True
#| OrderedDict() ['y', 'x'] OrderedDict({'a': 0, 'b': 0})
#| KeyError 'dictionary is empty'
#| KeyError 'zz'
#| 1 20 2 ['a', 'b'] False 0
#| {'b': 20, 'c': 3} {'a': 1, 'b': 2} [{'b': 20, 'c': 3}, {'a': 1, 'b': 2}] ChainMap({'b': 20, 'c': 3}, {'a': 1, 'b': 2})
#| 0 1
#| KeyError "Key not found in the first mapping: 'a'"
#| KeyError 'nope'
#| {'B': 2, 'C': 3} {'B': 2, 'C': 3} 3 True 1
#| [1, 4, 9] 14 1 [4, 9] 3 [1, 4, 9, 16]
#| ABC 3 ab
#= status 0
