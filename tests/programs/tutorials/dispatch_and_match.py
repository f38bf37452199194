from dataclasses import dataclass
from enum import Enum
import functools, operator
@dataclass
class Circle: r: float
@dataclass
class Rect: w: float; h: float
class Cmd:
    __match_args__ = ("verb", "args")
    def __init__(self, verb, *args): self.verb, self.args = verb, args
def area(s):
    match s:
        case Circle(r=0) | Rect(0, _) | Rect(_, 0): return 0
        case Circle(r): return round(3.14159 * r * r, 2)
        case Rect(w, h) if w == h: return f"square {w*h}"
        case Rect(w=w, h=h): return w * h
        case [Circle() as c, *rest]: return (c, len(rest))
        case {"type": "circle", "r": r, **kw}: return ("dict", r, kw)
        case str() | bytes() as t: return f"text {t!r}"
        case int(n) if n > 10: return "big"
        case True | False: return "bool"
        case None: return "none"
        case -1: return "neg one"
        case 1.5 | 2+3j: return "num"
        case Cmd("go", (direction,)): return "go " + direction
        case Cmd(verb=v, args=[]): return "just " + v
        case Cmd(): return "cmd"
        case (a, (b, c)): return a + b + c
        case [_, _, *_]: return "2+"
        case _: return "other"
for x in (Circle(0), Circle(2), Rect(2, 2), Rect(2, 3), [Circle(1), 2, 3], {"type": "circle", "r": 3, "z": 1}, "t", b"t", 11, True, None, -1, 1.5, 2+3j, Cmd("go", "n"), Cmd("stop"), Cmd("a", 1, 2), (1, (2, 3)), [1, 2, 3], [], set(), range(3)):
    print(area(x), end="; ")
print()
class Color(Enum): RED = 1; BLUE = 2
def c(x):
    match x:
        case Color.RED: return "red"
        case Color.BLUE: return "blue"
        case _: return "?"
print([c(x) for x in (Color.RED, Color.BLUE, 1)])
try:
    match 3:
        case int(a, b): pass
except TypeError as e: print(e)
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as e: print(e)
class Shape:
    @functools.singledispatchmethod
    def draw(self, x): return f"default {x!r}"
    @draw.register
    def _(self, x: int): return f"int {x}"
    @draw.register(list)
    def _(self, x): return f"list of {len(x)}"
    @draw.register
    def _(self, x: float | complex): return f"num {x}"
    @functools.cached_property
    def heavy(self):
        print("computing"); return 42
    def cell(self, alive, *, style="x"): return (alive, style)
    set_alive = functools.partialmethod(cell, True, style="o")
s = Shape()
print(s.draw("s"), s.draw(3), s.draw([1]), s.draw(True), s.draw(2j), s.heavy, s.heavy, s.__dict__, s.set_alive())
@functools.total_ordering
class Ver:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(Ver(1) <= Ver(2), Ver(2) >= Ver(3), max(Ver(1), Ver(5), Ver(3), key=lambda v: v.v).v, Ver(1) > Ver(0))
try:
    @functools.total_ordering
    class Bad: pass
except ValueError as e: print(e)
@functools.lru_cache(maxsize=2)
def sq(x): print("sq", x); return x * x
print([sq(n) for n in (1, 2, 1, 3, 2)], sq.cache_info(), sq.cache_parameters(), sq.__wrapped__(9)); sq.cache_clear(); print(sq.cache_info())
try: sq([1])
except TypeError as e: print(e)
@functools.singledispatch
def fn(x): raise NotImplementedError(type(x).__name__)
@fn.register(str)
@fn.register(bytes)
def _(x): return "text"
print(fn("a"), fn(b"b"), fn.dispatch(int) is fn.dispatch(object), sorted(t.__name__ for t in fn.registry))
print(functools.reduce(operator.mul, range(1, 6)), functools.reduce(lambda a, b: b + a, "abc", "_"), functools.partial(pow, 2)(5), functools.partial(int, base=2))
print(sorted("b a C".split(), key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
try: functools.reduce(operator.add, [])
except TypeError as e: print(e)
p = functools.partial(print, "a", sep="-"); p("b"); print(p.func is print, p.args, p.keywords)
def deco(arg):
    def outer(f):
        @functools.wraps(f, updated=())
        def w(*a): return (arg, f(*a))
        return w
    return outer
@deco("A")
@deco("B")
def base(x): return x
print(base(1), base.__name__, base.__qualname__, base.__wrapped__.__wrapped__(2))
print(operator.itemgetter(1, 0)("ab"), operator.attrgetter("v")(Ver(3)), operator.methodcaller("upper")("x"), operator.itemgetter(1))
fn(3)

#= stdout
#| 0; 12.57; square 4; 6; (Circle(r=1), 2); ('dict', 3, {'z': 1}); text 't'; text b't'; big; bool; none; neg one; num; num; go n; just stop; cmd; 6; 2+; other; other; 2+; 
#| ['red', 'blue', '?']
#| int() accepts 1 positional sub-pattern (2 given)
#| NoArgs() accepts 0 positional sub-patterns (1 given)
#| computing
#| default 's' int 3 list of 1 int True num 2j 42 42 {'heavy': 42} (True, 'o')
#| True False 5 True
#| must define at least one ordering operation: < > <= >=
#| sq 1
#| sq 2
#| sq 3
#| sq 2
#| sq 9
#| [1, 4, 1, 9, 4] CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} 81
#| CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
#| unhashable type: 'list'
#| text text True ['bytes', 'object', 'str']
#| 120 cba_ 32 functools.partial(<class 'int'>, base=2)
#| ['a', 'b', 'C']
#| reduce() of empty iterable with no initial value
#| a-b
#| True ('a',) {'sep': '-'}
#| ('A', ('B', 1)) base base 2
#| ('b', 'a') 3 X operator.itemgetter(1)
#= stderr
#| Traceback (most recent call last):
#|   File "dispatch_and_match.py", line 103, in <module>
#|     fn(3)
#|     ~~^^^
#|   File "dispatch_and_match.py", line 82, in fn
#|     def fn(x): raise NotImplementedError(type(x).__name__)
#|                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| NotImplementedError: int
#= status 1
