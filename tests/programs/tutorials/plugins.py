import importlib, json, types, functools, inspect
REG = {}
def register(name=None, **meta):
    def deco(f): REG[name or f.__name__] = (f, meta); return f
    return deco
@register(kind="io")
def load(path: str, *, retries: int = 3) -> dict: "Loads."; return {"p": path}
@register("dbl")
def double(x, /, y=2, *a, **k): return x * y
for n, (f, m) in sorted(REG.items()): print(n, m, inspect.signature(f), f.__doc__, [p.kind.name for p in inspect.signature(f).parameters.values()])
mod = importlib.import_module("json"); print(mod is json, mod.loads("[1]"), getattr(importlib.import_module("collections"), "Counter").__name__)
try: importlib.import_module("no_such_mod")
except ModuleNotFoundError as e: print(e, e.name)
m = types.ModuleType("plug"); exec("VALUE = 3\ndef run(n): return VALUE + n", m.__dict__); print(m.run(4), m.__name__)
ns = types.SimpleNamespace(a=1); ns.b = 2; print(ns, ns == types.SimpleNamespace(a=1, b=2)); print(types.MappingProxyType({"x": 1})["x"])
class Meta(type):
    all = []
    def __init__(cls, n, b, d): super().__init__(n, b, d); Meta.all.append(n)
class A(metaclass=Meta): pass
class B(A): pass
print(Meta.all, type(B).__name__, inspect.isclass(B), [c.__name__ for c in B.__mro__])
class Plugin:
    subs = {}
    def __init_subclass__(cls, key=None, **k): super().__init_subclass__(**k); cls.subs[key or cls.__name__.lower()] = cls
class X(Plugin): pass
class Y(Plugin, key="why"): pass
print(Plugin.subs, Plugin.subs["why"]().__class__.__qualname__)

#= stdout
#| dbl {} (x, /, y=2, *a, **k) None ['POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'VAR_KEYWORD']
#| load {'kind': 'io'} (path: str, *, retries: int = 3) -> dict Loads. ['POSITIONAL_OR_KEYWORD', 'KEYWORD_ONLY']
#| True [1] Counter
#| No module named 'no_such_mod' no_such_mod
#| 7 plug
#| namespace(a=1, b=2) True
#| 1
#| ['A', 'B'] Meta True ['B', 'A', 'object']
#| {'x': <class '__main__.X'>, 'why': <class '__main__.Y'>} Y
#= status 0
