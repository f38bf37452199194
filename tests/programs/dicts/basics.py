d = {"b": 1, "a": 2}
d["c"] = 3
print(d, d["a"], d.get("z"), d.get("z", 0), len(d), "a" in d, 1 in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values(), d.items())
d.update({"a": 9}, x=5)
print(d, d.pop("b"), d.pop("nope", None), d.setdefault("n", []), d.setdefault("a", 7))
del d["x"]
print(d, d.popitem(), dict(a=1, b=2), dict([("k", "v")]), dict.fromkeys("ab", 0))
for k, v in d.items():
    print(k, v)
print({"a": 1} | {"a": 2, "b": 3}, {"x": 1} == {"x": 1.0}, {1: "a", True: "b", 1.0: "c"})
print({**d, "z": 0}, {k: v for v, k in enumerate("ab")}, sorted({"b": 1, "a": 2}))
e = d.copy()
e.clear()
print(d, e, bool(e), list(reversed({"p": 1, "q": 2})))
d |= {"more": 1}
print(d, {1: {2: {3: "deep"}}}[1][2][3], {None: 0, (1, 2): 1})

#= stdout
#| {'b': 1, 'a': 2, 'c': 3} 2 None 0 3 True False
#| ['b', 'a', 'c'] ['b', 'a', 'c'] [1, 2, 3] [('b', 1), ('a', 2), ('c', 3)] dict_keys(['b', 'a', 'c']) dict_values([1, 2, 3]) dict_items([('b', 1), ('a', 2), ('c', 3)])
#| {'a': 9, 'c': 3, 'x': 5, 'n': []} 1 None [] 9
#| {'a': 9, 'c': 3} ('n', []) {'a': 1, 'b': 2} {'k': 'v'} {'a': 0, 'b': 0}
#| a 9
#| c 3
#| {'a': 2, 'b': 3} True {1: 'c'}
#| {'a': 9, 'c': 3, 'z': 0} {'a': 0, 'b': 1} ['a', 'b']
#| {'a': 9, 'c': 3} {} False ['q', 'p']
#| {'a': 9, 'c': 3, 'more': 1} deep {None: 0, (1, 2): 1}
#= status 0
