"""Class features: slots inheritance, super, mro, hooks, copies, attribute access, context of names."""
import copy, operator, sys, types, weakref
class A:
    __slots__ = ("x", "__weakref__")
    def __init__(self, x=0): self.x = x
class B(A): __slots__ = ("y",)
class C(B): pass
b = B(1); b.y = 2; c = C(); c.anything = 1; print(b.x, b.y, c.__dict__, hasattr(b, "__dict__"), A.x.__get__(b), B.__slots__, sorted(n for n in dir(b) if n[0] != "_"), weakref.ref(b)() is b, B.y, A.x == B.x)
try: b.z = 1
except AttributeError as e: print(e)
try: B().y
except AttributeError as e: print(e)
try:
    class E: __slots__ = ("a",); a = 1
except ValueError as e: print(e)
d = copy.copy(b); print(d.x, d.y, copy.deepcopy(b).y)
class F:
    __slots__ = {"a": "doc of a", "b": "doc b"}
print(sorted(F.__slots__))
class Meta(type):
    def __call__(cls, *a, **k):
        o = super().__call__(*a, **k); o.stamp = cls.__name__; return o
    def __getattr__(cls, n): return f"meta:{n}"
    def __dir__(cls): return ["d1"]
    def __eq__(cls, o): return cls is o
    def __hash__(cls): return 7
class G(metaclass=Meta): pass
print(G().stamp, G.nothing, dir(G), hash(G), G == G, type(G), isinstance(G, Meta))
class L:
    def f(self): return ["L"]
class M(L):
    def f(self): return ["M"] + super().f()
class N(L):
    def f(self): return ["N"] + super().f()
class O(M, N):
    def f(self): return ["O"] + super().f() + super(M, self).f()
print(O().f(), [k.__name__ for k in O.__mro__], O.mro() == list(O.__mro__), O.__bases__, super(O, O()).f())
try:
    class Bad(L, M): pass
except TypeError as e: print(str(e).replace("\n", " "))
class P:
    def __getattribute__(self, n): return object.__getattribute__(self, n) if n[0] == "_" else f"got {n}"
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print("del", n)
    def __dir__(self): return ["z", "a"]
p = P(); p.k = 3; print(p.k, p.__dict__, dir(p)); del p.q
class Q:
    def __new__(cls, *a): print("new", a); o = super().__new__(cls); return o if a else 5
    def __init__(self, *a): print("init", a)
print(Q(1).__class__.__name__, Q())
class R:
    def __init_subclass__(cls, tag=None, **k): super().__init_subclass__(**k); cls.tag = tag; R.subs = getattr(R, "subs", []) + [cls.__name__]
class R1(R, tag="t1"): pass
class R2(R1): pass
print(R1.tag, R2.tag, R.subs, R.__subclasses__())
try:
    class R3(R, bogus=1): pass
except TypeError as e: print(e)
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i if isinstance(i, slice) or i < 3 else [][0]
    def __contains__(self, x): return x == "magic"
    def __call__(self, *a, **k): return a, k
    def __index__(self): return 2
    def __bool__(self): return False
    def __enter__(self): return 1
    def __exit__(self, *a): return True
    def __reversed__(self): return iter("rev")
    def __length_hint__(self): return 9
    def __format__(self, s): return f"<{s}>"
    def __bytes__(self): return b"by"
    def __float__(self): return 1.5
    def __ceil__(self): return 10
    def __trunc__(self): return 11
    def __round__(self, n=None): return ("r", n)
    def __divmod__(self, o): return "dm"
    def __rsub__(self, o): return f"{o}-S"
    def __pos__(self): return "+"
    def __invert__(self): return "~"
    def __lshift__(self, o): return "<<"
    def __iadd__(self, o): return "iadd"
    def __sizeof__(self): return 1
    def __missing__(self, k): return k
    def __set_name__(self, o, n): print("named", n)
import math
s = S(); print(len(s), s[1], s[1:2], [*s], "magic" in s, 1 in s, s(1, a=2), "abc"[s], [0, 1, 2][s], bool(s), list(reversed(s)), f"{s:x}", bytes(s), float(s), math.ceil(s), round(s), round(s, 2), divmod(s, 1), 5 - s, +s, ~s, s << 1, operator.length_hint(iter(s)) >= 0, hex(s))
s += 1; print(s)
class T: attr = S()
for st in ("S() < S()", "S() + 1", "1 @ S()", "-S()", "S() ** 2", "del S()[0]", "S()[0] = 1", "S().nope", "for x in 5: pass", "S() | 1", "a, b = S()", "[] < {}", "S()()()[5]", "T.attr.x.y", "nonexist", "None.foo", "(1).foo = 2", "len.x = 1", "int.x = 1", "del undefined", "import nosuch" if 0 else "pass", "lambda: (yield)", "{}['a']['b']", "'a' + 1", "1 + 'a'", "[1] + (1,)", "b'a' + 'a'", "'a' * 'b'", "S(1)", "A(1, 2)", "A(z=1)", "L.f()", "L().f(1)", "print(sep=1)"):
    try: exec(st)
    except Exception as e: print(st, "->", type(e).__name__, e)

#= stdout
#| 1 2 {'anything': 1} False 1 ('y',) ['x', 'y'] True <member 'y' of 'B' objects> True
#| 'B' object has no attribute 'z' and no __dict__ for setting new attributes
#| 'B' object has no attribute 'y'
#| 'a' in __slots__ conflicts with class variable
#| 1 2 2
#| ['a', 'b']
#| G meta:nothing ['d1'] 7 True <class '__main__.Meta'> True
#| ['O', 'M', 'N', 'L', 'N', 'L'] ['O', 'M', 'N', 'L', 'object'] True (<class '__main__.M'>, <class '__main__.N'>) ['M', 'N', 'L']
#| Cannot create a consistent method resolution order (MRO) for bases L, M
#| got k {'k': 6} ['a', 'z']
#| del q
#| new (1,)
#| init (1,)
#| new ()
#| Q 5
#| t1 None ['R1', 'R2'] [<class '__main__.R1'>]
#| R3.__init_subclass__() takes no keyword arguments
#| 3 1 slice(1, 2, None) [0, 1, 2] True False ((1,), {'a': 2}) c 2 False ['r', 'e', 'v'] <x> b'by' 1.5 10 ('r', None) ('r', 2) dm 5-S + ~ << True 0x2
#| iadd
#| named attr
#| S() < S() -> TypeError '<' not supported between instances of 'S' and 'S'
#| S() + 1 -> TypeError unsupported operand type(s) for +: 'S' and 'int'
#| 1 @ S() -> TypeError unsupported operand type(s) for @: 'int' and 'S'
#| -S() -> TypeError bad operand type for unary -: 'S'
#| S() ** 2 -> TypeError unsupported operand type(s) for ** or pow(): 'S' and 'int'
#| del S()[0] -> TypeError 'S' object doesn't support item deletion
#| S()[0] = 1 -> TypeError 'S' object does not support item assignment
#| S().nope -> AttributeError 'S' object has no attribute 'nope'
#| for x in 5: pass -> TypeError 'int' object is not iterable
#| S() | 1 -> TypeError unsupported operand type(s) for |: 'S' and 'int'
#| a, b = S() -> ValueError too many values to unpack (expected 2)
#| [] < {} -> TypeError '<' not supported between instances of 'list' and 'dict'
#| S()()()[5] -> TypeError 'tuple' object is not callable
#| T.attr.x.y -> AttributeError 'S' object has no attribute 'x'
#| nonexist -> NameError name 'nonexist' is not defined
#| None.foo -> AttributeError 'NoneType' object has no attribute 'foo'
#| (1).foo = 2 -> AttributeError 'int' object has no attribute 'foo' and no __dict__ for setting new attributes
#| len.x = 1 -> AttributeError 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
#| int.x = 1 -> TypeError cannot set 'x' attribute of immutable type 'int'
#| del undefined -> NameError name 'undefined' is not defined
#| {}['a']['b'] -> KeyError 'a'
#| 'a' + 1 -> TypeError can only concatenate str (not "int") to str
#| 1 + 'a' -> TypeError unsupported operand type(s) for +: 'int' and 'str'
#| [1] + (1,) -> TypeError can only concatenate list (not "tuple") to list
#| b'a' + 'a' -> TypeError can't concat str to bytes
#| 'a' * 'b' -> TypeError can't multiply sequence by non-int of type 'str'
#| S(1) -> TypeError S() takes no arguments
#| A(1, 2) -> TypeError A.__init__() takes from 1 to 2 positional arguments but 3 were given
#| A(z=1) -> TypeError A.__init__() got an unexpected keyword argument 'z'
#| L.f() -> TypeError L.f() missing 1 required positional argument: 'self'
#| L().f(1) -> TypeError L.f() takes 1 positional argument but 2 were given
#| print(sep=1) -> TypeError sep must be None or a string, not int
#= status 0
