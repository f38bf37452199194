try:
    exec("print(1)", {"__builtins__": {}})
except NameError as e:
    print(e)
try:
    exec("import math", {"__builtins__": {}})
except ImportError as e:
    print(e)
try:
    exec("class A: pass", {"__builtins__": {}})
except NameError as e:
    print(e)
exec("print(sum([1,2]))", {"__builtins__": {"print": print, "sum": lambda x: "mine"}})
class K:
    exec("m = 5")
    n = eval("m + 1")
print(K.m, K.n)
print([eval("i * 2") for i in range(3)])
gen = eval("(i for i in range(3))")
print(list(gen), gen.__name__)
fn = eval("lambda a, *b, k=3: (a, b, k)")
print(fn(1, 2, k=4), fn.__name__, fn.__qualname__, fn.__module__, fn.__code__.co_filename)
code = compile("a + b", "<s>", "eval")
print(code == compile("a + b", "<s>", "eval"), hash(code) == hash(compile("a + b", "<s>", "eval")))
total = 0
for i in range(50):
    total += eval(f"{i} + 1")
print(total)
ns = {}
exec("""
from math import *
import json as j
x: int = 3
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
async def co():
    return 5
def gen():
    yield 1
    yield from [2, 3]
class Base:
    def hello(self): return "base"
class D(Base):
    attr = [i for i in range(3)]
    def hello(self): return super().hello() + "!" + __name__ if "__name__" in globals() else super().hello() + "?"
try:
    1/0
except ZeroDivisionError as e:
    msg = str(e)
with_del = 1
del with_del
match [1, 2]:
    case [a, b]: pairs = a + b
print(f"{x!r:>5}", sorted(k for k in dir() if not k.startswith('_'))[:4])
""", ns)
inner = ns["outer"](); inner(); print(inner(), list(ns["gen"]()), ns["D"]().hello(), ns["D"].attr, ns["msg"], ns["pairs"], ns["__annotations__"], round(ns["sqrt"](16)), ns["j"].dumps([1]))
import asyncio
print(asyncio.run(ns["co"]()))
print(ns["D"], ns["outer"].__module__, ns["D"].__qualname__)
def use():
    v = 1
    exec("v = 2", globals(), d := {})
    return v, d
print(use())
def deep():
    x = 1
    return [eval("x + y", {"x": x, "y": y}) for y in range(2)]
print(deep())
exec("def late(): return later()\n")
def later(): return "later"
print(late())
print(eval("globals() is globals()"), eval("locals()", {"a": 1}, {"b": 2}))
print(eval("__name__"), eval("[n for n in (1,2) if n > x0]", {"x0": 1}))
try:
    eval("[n for n in (1,2) if n > x0]", {}, {"x0": 1})
    print("ok")
except NameError as e:
    print(e)
try:
    eval("list(n for n in (1,2) if n > x0)", {}, {"x0": 1})
except NameError as e:
    print(e)

#= stdout
#| name 'print' is not defined
#| __import__ not found
#| __build_class__ not found
#| mine
#| 5 6
#| [0, 2, 4]
#| [0, 1, 2] <genexpr>
#| (1, (2,), 4) <lambda> <lambda> __main__ <string>
#| True True
#| 1275
#|     3 ['Base', 'D', 'a', 'acos']
#| 2 [1, 2, 3] base? [0, 1, 2] division by zero 3 {'x': <class 'int'>} 4 [1]
#| 5
#| <class 'D'> None D
#| (1, {'v': 2})
#| [1, 2]
#| later
#| True {'b': 2}
#| __main__ [2]
#| ok
#| name 'x0' is not defined
#= status 0
