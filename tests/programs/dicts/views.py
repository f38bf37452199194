d = {"a": 1, "b": 2, "c": 3}
keys, items = d.keys(), d.items()
print("a" in keys, ("b", 2) in items, 3 in d.values(), len(keys))
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), keys == {"a", "b", "c"})
d["d"] = 4
print(keys, len(items), list(items)[-1])
d["a"] = 10
del d["b"]
d["b"] = 5
print(d, next(iter(d)), max(d, key=d.get), min(d.values()))
print([f"{k}={v}" for k, v in sorted(d.items(), key=lambda kv: kv[1])])

#= stdout
#| True True True 3
#| ['a'] ['a', 'b', 'c', 'z'] ['b', 'c'] True
#| dict_keys(['a', 'b', 'c', 'd']) 4 ('d', 4)
#| {'a': 10, 'c': 3, 'd': 4, 'b': 5} a a 3
#| ['c=3', 'd=4', 'b=5', 'a=10']
#= status 0
