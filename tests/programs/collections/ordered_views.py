from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
print(d.keys(), d.values(), d.items(), type(d.keys()))
k, v, i = d.keys(), d.values(), d.items()
print(len(k), "a" in k, 2 in v, ("a", 2) in i, list(reversed(k)), list(reversed(i)))
print(sorted(k & {"a", "z"}), sorted(k - {"a"}), {"a"} <= k, k == {"a", "b", "c"}, k.isdisjoint({"z"}))
for key, value in d.items():
    print(key, value)
first, *rest = d.items()
print(first, rest, next(iter(v)), max(v), "".join(k), dict(zip(k, v)))
d["z"] = 9
print(k, len(i), OrderedDict().keys())
try:
    k + 1
except TypeError as e:
    print(e)

#= stdout
#| odict_keys(['a', 'b', 'c']) odict_values([1, 2, 3]) odict_items([('a', 1), ('b', 2), ('c', 3)]) <class 'odict_keys'>
#| 3 True True False ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)]
#| ['a'] ['b', 'c'] True True True
#| a 1
#| b 2
#| c 3
#| ('a', 1) [('b', 2), ('c', 3)] 1 3 abc {'a': 1, 'b': 2, 'c': 3}
#| odict_keys(['a', 'b', 'c', 'z']) 4 odict_keys([])
#| unsupported operand type(s) for +: 'odict_keys' and 'int'
#= status 0
