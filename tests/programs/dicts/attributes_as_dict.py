"""An object's `__dict__`: what is done to it is done to the attributes."""
class A: pass
a = A(); a.x = 1; a.y = 2
d = a.__dict__
print(d.pop("x"), d, a.__dict__)
d.update(z=3, w=4); print(a.z, d.popitem(), d.setdefault("q", 5), a.q)
d.clear(); print(d, vars(a))
d |= {"m": 1}; print(a.m, len(d), list(d.items()), "m" in d, d == {"m": 1}, dict(d), {**d}, d | {"n": 2}, d.copy())
try: d.pop("nope")
except KeyError as e: print(repr(e))
try: del d["nope"]
except KeyError as e: print(repr(e))
del d["m"]; print(hasattr(a, "m"), bool(d), d.get("m", 7), d.keys(), d.values())
for k in ("b", "c"): d[k] = k
print(list(reversed(d)), sorted(d), max(d), a.b)
print(d.fromkeys([1, 2], 0))
a.__dict__ = {"new": 1}; print(a.new, a.__dict__)
d = {"a": 0}
d |= {"k": 1}
class V: pass
v = V(); v.x = 1
d |= v.__dict__
print(d, {**v.__dict__, "y": 2}, {"z": 3} | vars(v), vars(v) | {"z": 3})

#= stdout
#| 1 {'y': 2} {'y': 2}
#| 3 ('w', 4) 5 5
#| {} {}
#| 1 1 [('m', 1)] True True {'m': 1} {'m': 1} {'m': 1, 'n': 2} {'m': 1}
#| KeyError('nope')
#| KeyError('nope')
#| False False 7 dict_keys([]) dict_values([])
#| ['c', 'b'] ['b', 'c'] c b
#| {1: 0, 2: 0}
#| 1 {'new': 1}
#| {'a': 0, 'k': 1, 'x': 1} {'x': 1, 'y': 2} {'z': 3, 'x': 1} {'x': 1, 'z': 3}
#= status 0
