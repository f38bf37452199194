import functools, threading
calls = []
@functools.lru_cache(maxsize=32)
def f(x, *, k=1): calls.append(x); return x * k
f(1); f(1); f(1, k=1); f("a"); print(calls, f.cache_info(), f.__wrapped__.__name__)
print(functools.partial(f, 2)(k=3), repr(functools.partial(int, "10", base=2)), functools.partial(max, 3)(1, 2))
class A:
    @functools.cached_property
    def v(self): print("once"); return 5
a = A(); print(a.v, a.v); a.v = 7; print(a.v, A.v.__class__.__name__)
def deco(fn=None, *, n=1):
    if fn is None: return functools.partial(deco, n=n)
    @functools.wraps(fn)
    def w(*args): return [fn(*args) for _ in range(n)]
    return w
@deco(n=2)
def g(x): "doc"; return x
@deco
def h(x): return x
print(g(1), h(2), g.__doc__, g.__name__, g.__qualname__, g.__wrapped__(9))
@functools.singledispatch
def s(x): return "obj"
s.register(int, lambda x: "int"); s.register(type(None), lambda x: "none")
print(s(1), s(None), s("x"), s(True))
print(sorted("bAc", key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
@functools.total_ordering
class T:
    def __init__(s, n): s.n = n
    def __eq__(s, o): return s.n == o.n
    def __gt__(s, o): return s.n > o.n
print(T(1) < T(2), T(1) <= T(1), T(2) >= T(3), max(T(1), T(5)).n)
results = []
@functools.lru_cache
def slow(n): results.append(n); return n
ts = [threading.Thread(target=slow, args=(1,)) for _ in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(set(results), slow.cache_info().currsize)

#= stdout
#| [1, 1, 'a'] CacheInfo(hits=1, misses=3, maxsize=32, currsize=3) f
#| 6 functools.partial(<class 'int'>, '10', base=2) 3
#| once
#| 5 5
#| 7 cached_property
#| [1, 1] [2] doc g g 9
#| int none obj int
#| ['A', 'b', 'c']
#| True True False 5
#| {1} 1
#= status 0
