"""functools, singledispatch, partials, caches, protocols, abc."""
from functools import *
from abc import ABC, abstractmethod, abstractproperty
from typing import Protocol, runtime_checkable, overload, Callable, Iterable, SupportsInt
import operator, collections.abc as cabc, numbers, decimal
@singledispatch
def show(x, *a): return f"object {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x): return "seq " + ",".join(map(show, x))
@show.register
def _(x: cabc.Mapping): return "map " + ";".join(f"{k}={show(v)}" for k, v in x.items())
@show.register
def _(x: numbers.Real): return f"real {x}"
print(show(1), show(True), show([1, "a"]), show({"k": (2,)}), show(2.5), show(None), show(decimal.Decimal("1")), show.dispatch(bool) is show.registry[int], sorted(c.__name__ for c in show.registry))
try: show()
except TypeError as e: print(e)
p = partial(int, base=2); print(p("101"), p, p.func, p.args, p.keywords, partial(partial(pow, 2), 3)(), partial(print, "a", sep="-").keywords)
class Btn:
    def __init__(self): self.log = []
    def press(self, *a, times=1): self.log.append((a, times)); return self
    twice = partialmethod(press, "x", times=2)
print(Btn().twice("y").log, reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.add, [], 10), cmp_to_key(lambda a, b: b - a)(3) < cmp_to_key(lambda a, b: b - a)(2))
print(sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
try: reduce(operator.add, [])
except TypeError as e: print(e)
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @abstractmethod
    def name(self): return "base"
class Sq(Shape):
    def __init__(self, s): self.s = s
    area = property(lambda self: self.s ** 2)
    @classmethod
    def make(cls): return cls(3)
    def name(self): return super().name() + " sq"
print(Sq.make().area, Sq(2).name(), Shape.__abstractmethods__ == {"area", "make", "name"}, isinstance(Sq(1), Shape))
for c in (Shape, type("Half", (Shape,), {"area": 1})):
    try: c()
    except TypeError as e: print(e)
class Virt: pass
Shape.register(Virt); print(issubclass(Virt, Shape), isinstance(Virt(), Shape))
class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, C): return hasattr(C, "size") or NotImplemented
class HasSize: size = 1
print(issubclass(HasSize, Sized2), issubclass(int, Sized2))
@runtime_checkable
class Closeable(Protocol):
    name: str
    def close(self) -> None: ...
class F: name = "f"; close = lambda self: None
print(isinstance(F(), Closeable), isinstance(3, Closeable), isinstance(3, SupportsInt))
try: Closeable()
except TypeError as e: print(e)
class MySeq(cabc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
m = MySeq(1, 2, 3, 2); print(2 in m, m.index(3), m.count(2), list(reversed(m)), [*m], isinstance(m, cabc.Iterable), issubclass(MySeq, cabc.Hashable))
class MyMap(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = MyMap(); mm["A"] = 1; mm.update(b=2); print(mm["a"], mm.get("Z", 0), dict(mm), mm.pop("B"), mm.setdefault("q", 5), "A" in mm, list(mm.items()), mm == {"a": 1, "q": 5}, mm.popitem(), len(mm)); mm.clear()
class MySet(cabc.Set):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
a, b = MySet("abc"), MySet("bcd"); print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, MySet("b") < a, a.isdisjoint(MySet("z")), a == MySet("cab"))
try: MySeq.__abstractmethods__; cabc.Sequence()
except TypeError as e: print(e)
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
class cached:
    def __init__(self, f): update_wrapper(self, f); self.f, self.m = f, {}
    def __call__(self, *a): return self.m[a] if a in self.m else self.m.setdefault(a, self.f(*a))
    def __get__(self, o, t=None): return self if o is None else partial(self, o)
@cached
def slow(x): "slow doc"; print("run"); return x
class U:
    @cached
    def meth(self, x): print("meth"); return x
u = U(); print(slow(1), slow(1), slow.__name__, slow.__doc__, slow.__wrapped__.__name__, u.meth(2), u.meth(2))
print(total_ordering.__name__, WRAPPER_ASSIGNMENTS if "WRAPPER_ASSIGNMENTS" in dir() else "")
Half = Shape; Half.make()

#= stdout
#| int 1 int True seq int 1,object 'a' map k=seq int 2 real 2.5 object None object Decimal('1') True ['Mapping', 'Real', 'int', 'list', 'object', 'tuple']
#| show requires at least 1 positional argument
#| 5 functools.partial(<class 'int'>, base=2) <class 'int'> () {'base': 2} 8 {'sep': '-'}
#| [(('x', 'y'), 2)] 120 10 True
#| ['a', 'b', 'c']
#| reduce() of empty iterable with no initial value
#| 9 base sq True True
#| Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'make', 'name'
#| Can't instantiate abstract class Half without an implementation for abstract methods 'make', 'name'
#| True True
#| True False
#| True False True
#| Protocols cannot be instantiated
#| True 2 2 [2, 3, 2, 1] [1, 2, 3, 2] True True
#| 1 0 {'a': 1, 'b': 2} 2 5 True [('a', 1), ('q', 5)] True ('a', 1) 1
#| ['b', 'c'] ['a', 'b', 'c', 'd'] ['a'] ['a', 'd'] False True True True
#| Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'
#| run
#| meth
#| 1 1 slow slow doc slow 2 2
#| total_ordering ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
#= status 0
