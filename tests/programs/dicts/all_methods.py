"""Dicts: every method, order, merging, views and errors."""
d = dict(a=1, b=2)
print(d, dict([("x", 1), ("y", 2)], z=3), dict({1: 2}), dict(zip("ab", (1, 2))), {**d, "b": 3, "c": 4}, d | {"a": 9}, dict.fromkeys("xy", 0), {}.fromkeys([1]))
print(d.get("a"), d.get("q"), d.get("q", 7), d.setdefault("c", 5), d.setdefault("a", 5), d.pop("c"), d.pop("q", None), d)
d.update({"x": 1}, y=2); d.update([("z", 3)]); d |= {"w": 4}; d |= [("v", 5)]
print(d, d.popitem(), d.popitem(), list(d), len(d), "a" in d, 5 in d, list(reversed(d)), list(reversed(d.items())))
d["a"] = 100; del d["b"]; d["b"] = 2
print(list(d.items()), d == {"b": 2, "a": 100, "x": 1, "y": 2, "z": 3}, d.copy() is d, max(d), max(d, key=d.get), sorted(d, key=d.get), sum(d.values()))
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, type(k).__name__, len(i), ("a", 100) in i, 100 in v, k & {"a", "q"}, sorted(k | {"q"}), sorted(k - {"a"}), k == {"a", "x", "y", "z", "b"}, i & {("a", 100)}, k.isdisjoint([1]), k.mapping["a"])
d.clear()
print(k, v, i, bool(d))
nested = {"list": [1, {"deep": (2, 3)}], "f": {1: {2: {3: 4}}}}
print(nested["list"][1]["deep"][1], nested["f"][1][2][3], {k: {v: k} for k, v in {"a": 1}.items()}, {i: i * i for i in range(5) if i % 2})
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[1, 2], {None: 0}, {"a": 1} == {"a": 1.0}, {1: 2} != {1: 3})


class Missing(dict):
    def __missing__(self, key): return f"<{key}>"


m = Missing(a=1)
print(m["a"], m["zz"], m.get("zz"), "zz" in m, m, "{a} {q}".format_map(m), "%(a)s %(q)s" % m)
for act in (lambda: {}["k"], lambda: {}[[]], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {} < {}, lambda: {} + {}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: {1: 2}.update(5), lambda: {1: 2}.update([1]), lambda: {}[1:2], lambda: {}.get(), lambda: {}.get([]),
            lambda: dict(1, 2), lambda: {**5}, lambda: {**[1]}, lambda: {1: 2} | [(3, 4)], lambda: hash({}), lambda: {}.items()[0], lambda: {(1, []): 2}, lambda: {1: 2}.a, lambda: {}.__delitem__(3), lambda: dict.fromkeys(5), lambda: {"a": 1}.setdefault([])):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
e = {1: 1, 2: 2}
for change in ("add", "remove", "replace"):
    try:
        for key in e:
            if change == "add": e[key + 10] = 0
            elif change == "remove": del e[key]
            else: e[key] = "same size"
        print(change, e)
    except RuntimeError as error:
        print(change, error)
for name, value in sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]): print(name, value, end="; ")
print(*{"p": 1}, *{"q": 2}.values(), {**{}}, dict() == {})

#= stdout
#| {'a': 1, 'b': 2} {'x': 1, 'y': 2, 'z': 3} {1: 2} {'a': 1, 'b': 2} {'a': 1, 'b': 3, 'c': 4} {'a': 9, 'b': 2} {'x': 0, 'y': 0} {1: None}
#| 1 None 7 5 1 5 None {'a': 1, 'b': 2}
#| {'a': 1, 'b': 2, 'x': 1, 'y': 2, 'z': 3} ('v', 5) ('w', 4) ['a', 'b', 'x', 'y', 'z'] 5 True False ['z', 'y', 'x', 'b', 'a'] [('z', 3), ('y', 2), ('x', 1), ('b', 2), ('a', 1)]
#| [('a', 100), ('x', 1), ('y', 2), ('z', 3), ('b', 2)] True False z a ['x', 'y', 'b', 'z', 'a'] 108
#| dict_keys(['a', 'x', 'y', 'z', 'b']) dict_values([100, 1, 2, 3, 2]) dict_items([('a', 100), ('x', 1), ('y', 2), ('z', 3), ('b', 2)]) dict_keys 5 True True {'a'} ['a', 'b', 'q', 'x', 'y', 'z'] ['b', 'x', 'y', 'z'] True {('a', 100)} True 100
#| dict_keys([]) dict_values([]) dict_items([]) False
#| 3 4 {'a': {1: 'a'}} {1: 1, 3: 9}
#| {1: 'c'} 3 {None: 0} True True
#| 1 <zz> None False {'a': 1} 1 <q> 1 <q>
#| KeyError 'k'
#| TypeError unhashable type: 'list'
#| KeyError 'k'
#| KeyError 'popitem(): dictionary is empty'
#| TypeError '<' not supported between instances of 'dict' and 'dict'
#| TypeError unsupported operand type(s) for +: 'dict' and 'dict'
#| TypeError cannot convert dictionary update sequence element #0 to a sequence
#| ValueError dictionary update sequence element #0 has length 3; 2 is required
#| TypeError 'int' object is not iterable
#| TypeError 'int' object is not iterable
#| TypeError cannot convert dictionary update sequence element #0 to a sequence
#| KeyError slice(1, 2, None)
#| TypeError get expected at least 1 argument, got 0
#| TypeError unhashable type: 'list'
#| TypeError dict expected at most 1 argument, got 2
#| TypeError 'int' object is not a mapping
#| TypeError 'list' object is not a mapping
#| TypeError unsupported operand type(s) for |: 'dict' and 'list'
#| TypeError unhashable type: 'dict'
#| TypeError 'dict_items' object is not subscriptable
#| TypeError unhashable type: 'list'
#| AttributeError 'dict' object has no attribute 'a'
#| KeyError 3
#| TypeError 'int' object is not iterable
#| TypeError unhashable type: 'list'
#| add dictionary changed size during iteration
#| remove dictionary changed size during iteration
#| replace {2: 'same size', 11: 'same size'}
#| b 1; a 2; p 2 {} True
#= status 0
