"""Enums in depth."""
from enum import *
import json
class Color(Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def default(cls): return cls.RED
    def __str__(self): return f"color {self.value}"
print(Color.RED, repr(Color.CRIMSON), list(Color), Color.__members__, Color["GREEN"], Color(2).pretty, Color.default() is Color.RED, len(Color), Color.RED in Color, 1 in Color, 5 in Color, Color.RED == 1, f"{Color.RED:>10}|", hash(Color.RED) == hash(Color.CRIMSON))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS, Planet((6.4e23, 3.39e6)).name)
class Perm(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.R & Perm.W, Perm(7), list(Perm.RW), Perm.W in Perm.RW, bool(Perm(0)), Perm["RW"].value, repr(Perm(5)), Perm(0), len(Perm.RW), Perm.R ^ Perm.RW)
class IF(IntFlag): A = 1; B = 4
print(IF.A | IF.B, IF(8), IF.A + 1, repr(IF(13)), IF.A | 2, ~IF.A, IF(5) & ~IF.A, json.dumps({"f": IF.B}))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return (name.lower(), count)
    X = auto(); Y = auto()
print(list(Auto), Auto.Y.value)
class Day(IntEnum): MON = 1; TUE = auto(); WED = auto()
print(Day.TUE + 1, Day.WED > Day.MON, sorted([Day.WED, Day.MON]), [1, 2, 3][Day.MON], Day(3), f"{Day.MON} {Day.MON!r} {Day.MON:03d}", str(Day.MON), json.dumps([Day.MON]), range(Day.WED), isinstance(Day.MON, int))
class S(StrEnum): FOO = auto(); BAR = "b"
print(S.FOO, S.BAR == "b", S.FOO + "!", f"{S.FOO:>5}", repr(S.FOO), "-".join(S), S("foo"), S.FOO.upper())
for bad in (lambda: Color(9), lambda: Color["NO"], lambda: setattr(Color, "RED", 3), lambda: Color.BLUE, lambda: Color(), lambda: Perm(64), lambda: Perm("x"), lambda: Color.RED < Color.GREEN, lambda: delattr(Color, "RED")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
try:
    @unique
    class D(Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    class T(Enum): A = 1; A = 2
except TypeError as e: print(e)
class Miss(Enum):
    OK = "ok"
    @classmethod
    def _missing_(cls, v): return cls.OK if str(v).lower() == "ok" else None
print(Miss("OK"))
try: Miss("zz")
except ValueError as e: print(e)
Animal = Enum("Animal", "CAT DOG"); print(list(Animal), Animal.CAT.value, Enum("N", {"a": 1}).a, Animal.__module__, Enum("M", [("x", 5)], type=int).x + 1 if 0 else "")
class Shape(Enum):
    SQ = "sq"
    def area(self, n):
        match self:
            case Shape.SQ: return n * n
print(Shape.SQ.area(3), Color.RED.__class__, type(Color.RED), Color.RED.__objclass__ if hasattr(Color.RED, "__objclass__") else "", Color.__doc__)
class W(Enum):
    _ignore_ = ["z"]; z = 1; A = nonmember(5); B = member(6)
print(list(W), W.A)
print(Color.RED.name, Color.RED._value_, Color._member_names_, Color._value2member_map_, [c.name for c in reversed(Color)], dir(Color)[-3:], CONTINUOUS.__class__ if 0 else verify)
class V(Enum):
    def _f(self): ...
    A = lambda x: x
    B = 3
print(list(V), Color.GREEN is Color(2), {Color.RED: "r"}[Color.CRIMSON], Color.RED.value.__class__, bool(Color.RED))
Color(99)

#= stdout
#| color 1 <Color.RED: 1> [<Color.RED: 1>, <Color.GREEN: 2>] {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'CRIMSON': <Color.RED: 1>} color 2 Green True 2 True True False False    color 1| True
#| 9.81 Planet.MARS MARS
#| Perm.R|X Perm.RW Perm.W|X Perm(0) Perm.R|W|X [<Perm.R: 1>, <Perm.W: 2>] True False 3 <Perm.R|X: 5> Perm(0) 2 Perm.W
#| 5 8 2 <IF.A|B|8: 13> 3 6 4 {"f": 4}
#| [<Auto.X: ('x', 0)>, <Auto.Y: ('y', 1)>] ('y', 1)
#| 3 True [<Day.MON: 1>, <Day.WED: 3>] 2 3 1 <Day.MON: 1> 001 1 [1] range(0, 3) True
#| foo True foo!   foo <S.FOO: 'foo'> foo-b foo FOO
#| ValueError 9 is not a valid Color
#| KeyError 'NO'
#| AttributeError cannot reassign member 'RED'
#| AttributeError type object 'Color' has no attribute 'BLUE'
#| TypeError EnumType.__call__() missing 1 required positional argument: 'value'
#| ValueError <flag 'Perm'> invalid value 64
#|     given 0b0 1000000
#|   allowed 0b0 0000111
#| ValueError 'x' is not a valid Perm
#| TypeError '<' not supported between instances of 'Color' and 'Color'
#| AttributeError 'Color' cannot delete member 'RED'.
#| duplicate values found in <enum 'D'>: B -> A
#| 'A' already defined as 1
#| Miss.OK
#| 'zz' is not a valid Miss
#| [<Animal.CAT: 1>, <Animal.DOG: 2>] 1 N.a __main__ 
#| 9 <enum 'Color'> <enum 'Color'> <enum 'Color'> None
#| [<W.B: 6>] 5
#| RED 1 ['RED', 'GREEN'] {1: <Color.RED: 1>, 2: <Color.GREEN: 2>} ['GREEN', 'RED'] ['__module__', '__name__', '__qualname__'] <class 'enum.verify'>
#| [<V.B: 3>] True r <class 'int'> True
#= stderr
#| Traceback (most recent call last):
#|   File "everything.py", line 65, in <module>
#|     Color(99)
#|     ~~~~~^^^^
#| ValueError: 99 is not a valid Color
#= status 1
