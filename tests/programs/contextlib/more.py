from contextlib import *
import sys
@contextmanager
def cm(x):
    try:
        yield x
    except ValueError as e:
        print("in", e); raise RuntimeError("other") from e
try:
    with cm(1): raise ValueError("v")
except RuntimeError as e: print(e, repr(e.__cause__))
with ExitStack() as st:
    st.enter_context(suppress(ZeroDivisionError))
    st.callback(lambda: print("cb"))
    1/0
print("ok")
class R:
    def __init__(s, n): s.n = n
    def __enter__(s): print("enter", s.n); return s
    def __exit__(s, *a): print("exit", s.n, a[0] and a[0].__name__); return s.n == "swallow"
with R("a") as a, R("b"): print("body")
with R("swallow"): raise KeyError
with (R("x") as x, R("y") as y): pass
def gen():
    with R("gen"): yield 1; yield 2
g = gen(); next(g); g.close()
with redirect_stdout(sys.stderr): pass
print(isinstance(nullcontext(), AbstractContextManager), suppress().__class__.__name__)
with closing(open) if False else nullcontext(3) as n: print(n)
try:
    with suppress(KeyError): [][1]
except IndexError as e: print(e)

#= stdout
#| in v
#| other ValueError('v')
#| cb
#| ok
#| enter a
#| enter b
#| body
#| exit b None
#| exit a None
#| enter swallow
#| exit swallow KeyError
#| enter x
#| enter y
#| exit y None
#| exit x None
#| enter gen
#| exit gen GeneratorExit
#| True suppress
#| 3
#| list index out of range
#= status 0
