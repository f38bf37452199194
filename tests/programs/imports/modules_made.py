import types, sys, pickle, copy
m = types.ModuleType("m", "doc here")
print(m, m.__name__, m.__doc__, type(m) is types.ModuleType, isinstance(sys, types.ModuleType), type(m))
m.x = 3; m.f = lambda: m.x + 1; print(m.x, m.f(), vars(m).keys(), sorted(dir(m)))
try: m.nope
except AttributeError as e: print(e)
del m.x
print(hasattr(m, "x"), m.__dict__["__name__"])
n = types.ModuleType("n")
exec("def g(a): return a * k\nk = 4\nclass C: pass", n.__dict__)
print(n.g(3), n.k, n.C.__name__, n.__doc__)
n.k = 5
print(n.g(3))
m.__name__ = "renamed"; print(m, n)
sys.modules["n"] = n
print(sys.modules["n"] is n, m == m, m is n, hash(m) == hash(m), m in {m: 1})
for bad in (lambda: types.ModuleType(), lambda: types.ModuleType(5), lambda: pickle.dumps(n)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)

#= stdout
#| <module 'm'> m doc here True True <class 'module'>
#| 3 4 dict_keys(['__name__', '__doc__', '__package__', '__loader__', '__spec__', 'x', 'f']) ['__doc__', '__loader__', '__name__', '__package__', '__spec__', 'f', 'x']
#| module 'm' has no attribute 'nope'
#| False m
#| 12 4 C None
#| 15
#| <module 'renamed'> <module 'n'>
#| True True False True True
#| TypeError module() missing required argument 'name' (pos 1)
#| TypeError module() argument 'name' must be str, not int
#| TypeError cannot pickle 'module' object
#= status 0
