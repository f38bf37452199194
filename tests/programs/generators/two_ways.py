"""Generators: pipelines, two-way, delegation, coroutine scheduler, cleanup order."""
import itertools, functools, collections, contextlib, types
def coroutine(f):
    @functools.wraps(f)
    def start(*a, **k): g = f(*a, **k); next(g); return g
    return start
@coroutine
def averager():
    total, n, avg = 0, 0, None
    while True:
        try: x = yield avg
        except ValueError as e: print("reset", e); total = n = 0; avg = None; continue
        except GeneratorExit: print("closing at", avg); raise
        if x is None: return collections.namedtuple("R", "n avg")(n, avg)
        total += x; n += 1; avg = total / n
def grouper(results, key):
    while True: results[key] = yield from averager.__wrapped__()
a = averager(); print(a.send(10), a.send(20), a.throw(ValueError("x")), a.send(4))
try: a.send(None)
except StopIteration as e: print(e.value, e.args)
a = averager(); a.send(1); a.close(); print(a.gi_frame, a.gi_running)
try: a.send(1)
except StopIteration as e: print("over", e.value)
res = {}; g = grouper(res, "k"); next(g); [g.send(v) for v in (1, 2, 3)]; g.send(None); print(res); g.close()
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4])], 5])))
def sub():
    try: r = yield 1; print("sub got", r); yield 2
    finally: print("sub finally")
    return "ret"
def outer():
    r = yield from sub(); print("r", r); yield from "ab"; return (yield 9)
o = outer(); print(next(o), o.send("S"), next(o), o.gi_yieldfrom is not None, next(o), next(o))
try: o.send("last")
except StopIteration as e: print(e.value)
class Sched:
    def __init__(self): self.q = collections.deque()
    def spawn(self, g): self.q.append((g, None))
    def run(self):
        while self.q:
            g, v = self.q.popleft()
            try: op = g.send(v)
            except StopIteration: continue
            match op:
                case ("spawn", new): self.spawn(new); self.q.append((g, len(self.q)))
                case ("sleep", n) if n > 0: self.q.append((types.coroutine(lambda: (yield))() if 0 else g, None))
                case None | ("sleep", 0): self.q.append((g, "tick"))
                case other: g.throw(TypeError(f"unknown {other}"))
def child(n):
    for i in range(n): got = yield; print("child", n, i, got)
def parent():
    k = yield ("spawn", child(2)); print("spawned", k); yield ("spawn", child(1))
    try: yield "what"
    except TypeError as e: print("told", e)
s = Sched(); s.spawn(parent()); s.run()
def gen():
    try: yield 1
    except GeneratorExit: print("exit"); yield 2
g = gen(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def bad(): yield from 5
try: next(bad())
except TypeError as e: print(e)
def stop(): raise StopIteration("inner"); yield
try: next(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
def reenter():
    try: next(self_)
    except ValueError as e: print(e)
    yield
self_ = reenter(); next(self_)
lazy = (print("eval", x) or x * x for x in range(3)); print("made"); print(next(lazy), sum(lazy))
print((lambda: (yield 3))().__next__(), [*map(lambda p: p[0] * p[1], zip(itertools.count(1), "abc"))])
t1, t2 = itertools.tee(iter([1, 2, 3])); print(next(t1), list(t2), list(t1))
with contextlib.closing(gen()) as c: print(next(c), "in with"); c.throw(KeyError("k")) if False else None

#= stdout
#| reset x
#| 10.0 15.0 None 4.0
#| R(n=1, avg=4.0) (R(n=1, avg=4.0),)
#| closing at 1.0
#| None False
#| over None
#| {'k': R(n=3, avg=2.0)}
#| closing at None
#| [1, 2, 3, 4, 5]
#| sub got S
#| sub finally
#| r ret
#| 1 2 a True b 9
#| last
#| spawned 1
#| child 2 0 tick
#| told unknown what
#= stderr
#| Traceback (most recent call last):
#|   File "two_ways.py", line 58, in <module>
#|     s = Sched(); s.spawn(parent()); s.run()
#|                                     ~~~~~^^
#|   File "two_ways.py", line 51, in run
#|     case other: g.throw(TypeError(f"unknown {other}"))
#|                 ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| StopIteration
#= status 1
