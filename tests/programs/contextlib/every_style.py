"""Context managers in every style."""
from contextlib import *
import sys, io, os, threading
class Timer:
    def __enter__(self): self.t = 1; return self
    def __exit__(self, *exc): print("exit", exc[0] and exc[0].__name__, exc[1]); self.exc = exc; return exc[0] is ValueError
with Timer() as t: pass
with Timer(): raise ValueError("eaten")
try:
    with Timer() as a, Timer() as b: raise KeyError("k")
except KeyError: print("out")
@contextmanager
def tag(n):
    print(f"<{n}>")
    try: yield n.upper()
    except IndexError as e: print("swallow", e)
    finally: print(f"</{n}>")
with (tag("a") as A, tag("b") as B): print(A, B); [][1]
@tag("deco")
def f(x): "doc"; print("f", x); return x
print(f(3), f.__name__, f.__doc__)
class CD(ContextDecorator):
    def __enter__(self): print("in")
    def __exit__(self, *e): print("out", e[0]); return True
@CD()
def boom(): raise OSError
print(boom())
with ExitStack() as st:
    [st.enter_context(tag(c)) for c in "xy"]; st.callback(print, "cb", 1); st.push(lambda *e: print("push", e[0]))
    st.push(Timer())
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0)
        st.push(lambda *e: print("sees", e[0]))
        raise KeyError("first")
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
with suppress(KeyError, IndexError): {}[1]
out = io.StringIO()
with redirect_stdout(out): print("captured"); help if 0 else None
err = io.StringIO()
with redirect_stderr(err): print("e", file=sys.stderr)
print(out.getvalue().strip(), err.getvalue().strip())
@contextmanager
def once(): yield
c = once()
with c: pass
try:
    with c: pass
except RuntimeError as e: print(e)
except AttributeError as e: print("attr", e)
@contextmanager
def never(): return; yield
try:
    with never(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextmanager
def replace():
    try: yield
    except ValueError as e: raise TypeError("replaced") from e
try:
    with replace(): raise ValueError("v")
except TypeError as e: print(e, repr(e.__cause__))
for bad in (5, object(), Timer):
    try:
        with bad: pass
    except TypeError as e: print(e)
class NoExit:
    def __enter__(self): pass
try:
    with NoExit(): pass
except TypeError as e: print(e)
@contextmanager
def transaction(db):
    snap = dict(db)
    try: yield db
    except BaseException: db.clear(); db.update(snap); raise
db = {"a": 1}
try:
    with transaction(db): db["a"] = 2; db["b"] = 3; raise RuntimeError("rollback")
except RuntimeError as e: print(db, e)
with chdir("/tmp") if hasattr(os, "nothing") else nullcontext("n") as n: print(n)
def gen_with():
    with tag("g"): yield 1
g = gen_with(); next(g); del g; print("after del")
def ret():
    with tag("r"): return "value"
print(ret())
for i in range(2):
    with tag(str(i)):
        if i == 0: continue
        break
lock = threading.Lock()
with lock: print(lock.locked())
print(lock.locked(), isinstance(Timer(), AbstractContextManager), issubclass(NoExit, AbstractContextManager))
with Timer() as t: sys.exit("bye")

#= stdout
#| exit None None
#| exit ValueError eaten
#| exit KeyError 'k'
#| exit KeyError 'k'
#| out
#| <a>
#| <b>
#| A B
#| swallow list index out of range
#| </b>
#| </a>
#| <deco>
#| f 3
#| </deco>
#| 3 f doc
#| in
#| out <class 'OSError'>
#| None
#| <x>
#| <y>
#| exit None None
#| push None
#| cb 1
#| </y>
#| </x>
#| sees <class 'KeyError'>
#| ZeroDivisionError('division by zero') KeyError('first')
#| captured e
#| attr '_GeneratorContextManager' object has no attribute 'args'
#| generator didn't yield
#| generator didn't stop
#| replaced ValueError('v')
#| 'int' object does not support the context manager protocol
#| 'object' object does not support the context manager protocol
#| 'type' object does not support the context manager protocol
#| 'NoExit' object does not support the context manager protocol (missed __exit__ method)
#| {'a': 1} rollback
#| n
#| <g>
#| </g>
#| after del
#| <r>
#| </r>
#| value
#| <0>
#| </0>
#| <1>
#| </1>
#| True
#| False True False
#| exit SystemExit bye
#= stderr
#| bye
#= status 1
