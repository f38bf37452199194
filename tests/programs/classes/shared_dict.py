# `__dict__` replaced: instances that share one.
class Borg:
    _shared = {}
    def __init__(self, name=None):
        self.__dict__ = self._shared
        if name: self.name = name
    def __str__(self): return f"Borg({self.name})"
a, b = Borg("one"), Borg()
print(a, b, a is b, a.__dict__ is b.__dict__)
b.name = "two"; b.extra = 1
print(a, a.extra, vars(a), sorted(n for n in dir(a) if not n.startswith("_")))
del a.extra
print(hasattr(b, "extra"), a._shared, Borg._shared)
try: del a.nothing
except AttributeError as e: print(e)
try: a.nothing
except AttributeError as e: print(e)
a.__str__ = 5
a.greet = lambda: "hi"
print(b.greet())
class P:
    def __init__(self): self.x = 1
    @property
    def y(self): return self.x + 1
    def m(self): return "method"
p = P(); p.__dict__ = {"x": 5, "m": lambda: "own"}
print(p.y, p.m())
p.x += 1
print(p.x, p.__dict__.keys())
q = P(); q.__dict__ = p.__dict__
q.x = 100
print(p.x, q.y)
import copy, pickle
c = copy.copy(q); c.x = 0
print(q.x, c.x)
d = copy.deepcopy(a) if 0 else None
z = pickle.loads(pickle.dumps(P()))
print(z.x)
class G:
    def __getattr__(self, n): return "got " + n
g = G(); g.__dict__ = {"a": 1}
print(g.a, g.b)
def f[T, *Ts, **PS](a): pass
print(f.__type_params__, f.__dict__)
class A[K, V](dict): pass
print(A.__type_params__)
try: p.__dict__ = 5
except TypeError as e: print(e)
def f(a, b=1, *, c=2): return a, b, c
f.__defaults__ = (5, 6)
print(f(), f.__defaults__)
f.__defaults__ = None
print(f.__defaults__)
try: f()
except TypeError as e: print(e)
f.__kwdefaults__ = {"c": 9}
print(f(1, 2), f.__kwdefaults__)
f.__kwdefaults__ = None
try: f(1, 2)
except TypeError as e: print(e)

#= stdout
#| Borg(one) Borg(one) False True
#| Borg(two) 1 {'name': 'two', 'extra': 1} ['extra', 'name']
#| False {'name': 'two'} {'name': 'two'}
#| 'Borg' object has no attribute 'nothing'
#| 'Borg' object has no attribute 'nothing'
#| hi
#| 6 own
#| 6 dict_keys(['x', 'm'])
#| 100 101
#| 100 0
#| 1
#| 1 got b
#| (T, Ts, PS) {}
#| (K, V)
#| __dict__ must be set to a dictionary, not a 'int'
#| (5, 6, 2) (5, 6)
#| None
#| f() missing 2 required positional arguments: 'a' and 'b'
#| (1, 2, 9) {'c': 9}
#| f() missing 1 required keyword-only argument: 'c'
#= status 0
