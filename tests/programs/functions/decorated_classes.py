"""Decorators of functions, methods and classes, with state and arguments."""
import functools


def repeat(times):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            return [f(*args, **kwargs) for _ in range(times)]
        return wrapper
    return decorate


class Counted:
    def __init__(self, f): functools.update_wrapper(self, f); self.f, self.calls = f, 0
    def __call__(self, *args, **kwargs): self.calls += 1; return self.f(*args, **kwargs)
    def __get__(self, obj, owner=None): return self if obj is None else functools.partial(self, obj)


def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


def singleton(cls):
    instances = {}
    @functools.wraps(cls, updated=())
    def get(*args, **kwargs):
        if cls not in instances: instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get


@add_repr
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    @Counted
    def norm(self): "the norm"; return self.x + self.y
    @repeat(times=2)
    def hi(self, name="you"): "greets"; return f"hi {name}"
    @functools.cached_property
    def slow(self): print("slow"); return self.x * 100
    @functools.singledispatchmethod
    def show(self, arg): return "object"
    @show.register
    def _(self, arg: int): return "int"
    @show.register(str)
    def _(self, arg): return "str"


@singleton
class Config:
    "configuration"
    def __init__(self, v): self.v = v


p = P(1, 2)
print(p, p.norm(), p.norm(), P.norm.calls, P.norm.__doc__, p.hi(), p.hi(name="me"), p.hi.__name__, P.hi.__doc__, p.slow, p.slow, p.show(1), p.show("s"), p.show(1.5), p)
print(Config(1) is Config(2), Config(3).v, Config.__name__, Config.__doc__)


@functools.lru_cache(maxsize=2)
def square(n): print("computing", n); return n * n
print(square(2), square(2), square(3), square(4), square(2), square.cache_info(), square.cache_clear(), square.cache_info(), square.__wrapped__(5))
@functools.singledispatch
def kind(x): return "?"
@kind.register(list)
@kind.register(tuple)
def _(x): return "sequence"
@kind.register
def _(x: dict | set): return "hash"
print(kind([]), kind(()), kind({}), kind({1}), kind(5), kind.registry[list] is not None, kind.dispatch(tuple)(()))
@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(2), V(3) >= V(2), V(1) > V(1), sorted([V(2), V(1)], key=lambda v: v.n)[0].n, functools.reduce(lambda a, b: a * b, [1, 2, 3, 4], 10), functools.partial(int, base=2)("101"), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0))
deco = [lambda f: lambda: "indexed " + f()]
@deco[0]
def x(): return "x"
@(lambda f: f)
def y(): return "y"
print(x(), y())

#= stdout
#| slow
#| P(x=1, y=2, slow=100) 3 3 2 the norm ['hi you', 'hi you'] ['hi me', 'hi me'] hi greets 100 100 int str object P(x=1, y=2, slow=100)
#| True 1 Config configuration
#| computing 2
#| computing 3
#| computing 4
#| computing 2
#| computing 5
#| 4 4 9 16 4 CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) None CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) 25
#| sequence sequence hash hash ? True sequence
#| True True False 1 240 5 True
#| indexed x y
#= status 0
