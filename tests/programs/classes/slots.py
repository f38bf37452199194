"""`__slots__`, and attributes that are not there."""


class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y


class Q(P):
    __slots__ = ("z",)


class R(P):
    pass


class One:
    __slots__ = "only"


class WithDict:
    __slots__ = ("a", "__dict__")


p, q, r = P(1, 2), Q(3, 4), R(5, 6)
q.z, r.w = 7, 8
print(p.x, q.z, r.w, r.__dict__, P.__slots__, One.__slots__)
w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__, w.a)
del p.x
for act in (lambda: p.x, lambda: p.z, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: q.__dict__, lambda: setattr(One(), "other", 1), lambda: One().only,
            lambda: delattr(p, "x"), lambda: delattr(p, "z"), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: (5).x, lambda: setattr(5, "x", 1),
            lambda: "".nope, lambda: None.nope, lambda: [].push(1), lambda: P.nope, lambda: delattr(P, "nope"), lambda: len.x, lambda: setattr(len, "x", 1),
            lambda: setattr(int, "x", 1), lambda: (lambda: 0).x, lambda: getattr(p), lambda: hasattr(p, 1), lambda: getattr(p, "q", "default"), lambda: vars(p)):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
try:
    class Clash:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
try:
    class Nums(int):
        __slots__ = ("a",)
except TypeError as error:
    print(error)

#= stdout
#| 1 7 8 {'w': 8} ('x', 'y') only
#| {'b': 2} 1
#| AttributeError 'P' object has no attribute 'x'
#| AttributeError 'P' object has no attribute 'z'
#| AttributeError 'P' object has no attribute 'z' and no __dict__ for setting new attributes
#| AttributeError 'P' object has no attribute '__dict__'
#| AttributeError 'Q' object has no attribute '__dict__'
#| AttributeError 'One' object has no attribute 'other' and no __dict__ for setting new attributes
#| AttributeError 'One' object has no attribute 'only'
#| AttributeError x
#| AttributeError 'P' object has no attribute 'z' and no __dict__ for setting new attributes
#| AttributeError 'object' object has no attribute 'x'
#| AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'int' object has no attribute 'x'
#| AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'str' object has no attribute 'nope'
#| AttributeError 'NoneType' object has no attribute 'nope'
#| AttributeError 'list' object has no attribute 'push'
#| AttributeError type object 'P' has no attribute 'nope'
#| AttributeError type object 'P' has no attribute 'nope'
#| AttributeError 'builtin_function_or_method' object has no attribute 'x'
#| AttributeError 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
#| TypeError cannot set 'x' attribute of immutable type 'int'
#| AttributeError 'function' object has no attribute 'x'
#| TypeError getattr expected at least 2 arguments, got 1
#| TypeError attribute name must be string, not 'int'
#| default
#| TypeError vars() argument must have __dict__ attribute
#| 'a' in __slots__ conflicts with class variable
#| nonempty __slots__ not supported for subtype of 'int'
#= status 0
