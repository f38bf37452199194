"""What closures see and when."""
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
def makers():
    out = []
    for n in range(3):
        def f(): return n
        out.append(f)
    n = "changed"
    return out
print([f() for f in makers()])
def counter(start=0, step=1):
    count = start
    def next_():
        nonlocal count
        count += step
        return count
    next_.start = start
    return next_
c, d = counter(), counter(10, 5)
print(c(), c(), d(), d(), c.start, d.start, c.__closure__[0].cell_contents, len(d.__closure__), d.__code__.co_freevars, counter.__code__.co_cellvars)
def shadow(x):
    def inner(x=x): x += 1; return x
    class K:
        y = x
        def m(self): return x, self.y
    x = "new"
    return inner(), K().m()
print(shadow(1))
def deco(*tags, **opts):
    def wrap(f):
        def call(*args, **kwargs):
            print("before", f.__name__, tags, opts)
            try: return f(*args, **kwargs)
            finally: print("after", f.__name__)
        call.__wrapped__ = f
        return call
    return wrap
@deco("t", level=1)
@deco()
def add(a, b=2): return a + b
print(add(1), add.__wrapped__.__wrapped__(1, b=5), add.__name__)
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
print(compose(str, lambda x: x + 1, abs)(-5), (lambda f: f(f, 5))(lambda f, n: 1 if n < 2 else n * f(f, n - 1)))
memo = {}
def fib(n): return memo.setdefault(n, n if n < 2 else fib(n - 1) + fib(n - 2)) if n not in memo else memo[n]
print(fib(50), len(memo))
def mutable(x, seen=[], *, cache={}):
    seen.append(x); cache[x] = len(seen)
    return seen, cache
mutable(1); print(mutable(2), mutable.__defaults__, mutable.__kwdefaults__)
def gen_closure():
    total = 0
    while True:
        total += yield (lambda: total)
g = gen_closure(); f0 = next(g); g.send(5); g.send(6)
print(f0(), add.__closure__ is not None, add.__qualname__)
class Callable:
    def __init__(self): self.calls = 0
    def __call__(self, f):
        def inner(*a): self.calls += 1; return f(*a)
        return inner
count = Callable()
@count
def hi(): return "hi"
hi(); hi(); print(count.calls, callable(count), callable(hi), callable(5))

#= stdout
#| [2, 2, 2] [0, 1, 2]
#| ['changed', 'changed', 'changed']
#| 1 2 15 20 0 10 2 2 ('count', 'step') ('step', 'count')
#| (2, ('new', 1))
#| before call ('t',) {'level': 1}
#| before add () {}
#| after add
#| after call
#| 3 6 call
#| 6 120
#| 12586269025 51
#| ([1, 2], {1: 1, 2: 2}) ([1, 2],) {'cache': {1: 1, 2: 2}}
#| 11 True deco.<locals>.wrap.<locals>.call
#| 2 True True False
#= status 0
