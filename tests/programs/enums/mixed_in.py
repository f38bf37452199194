from datetime import timedelta
from enum import Enum, IntEnum
class Period(timedelta, Enum):
    "different lengths of time"
    _ignore_ = 'Period i'
    Period = vars()
    for i in range(3):
        Period['day_%d' % i] = i
print(list(Period)[:2], repr(Period.day_1), Period.day_2.days)
print(Period.day_1 + timedelta(1), Period(timedelta(days=1)))
class F(float, Enum):
    A = 1.5
print(F.A + 1, F(1.5), repr(F.A))
class S(str, Enum):
    A = "a"
    def __str__(self): return self.value
print(S.A, f"{S.A}", S.A.upper(), S("a") == "a", repr(S.A))
class T(tuple, Enum): P = (1, 2)
print(T.P, list(T.P), T.P[0])
from dataclasses import dataclass, field
from enum import Enum
from datetime import date
@dataclass
class CreatureDataMixin:
    size: str
    legs: int
    tail: bool = field(repr=False, default=True)
class Creature(CreatureDataMixin, Enum):
    BEETLE = 'small', 6
    DOG = 'medium', 4
print(Creature.DOG, repr(Creature.DOG), Creature.DOG.legs, Creature.DOG.value, list(Creature))
class Mixin:
    def hello(self): return f"hi {self.name}"
class M(Mixin, Enum):
    A = 1
print(M.A.hello(), repr(M.A), M(1))
class D(date, Enum):
    X = 2024, 1, 2
print(repr(D.X), D.X.year, D.X)
class MyInt(int):
    def __repr__(self): return f"MyInt {int(self)}"
class K(MyInt, Enum):
    A = 3
print(repr(K.A), K.A + 1, type(K.A.value), K.A, f"{K.A}")
class L(list, Enum):
    A = [1, 2]
print(repr(L.A), L.A, L.A[1])
from enum import IntEnum, StrEnum, Flag, IntFlag
class Q(IntEnum):
    A = 1
    def __repr__(self): return "Q!"
print(repr(Q.A), Q.A, [Q.A])
class W(StrEnum): A = "w"
class Z(IntFlag): A = 1; B = 2
print(repr(W.A), W.A, repr(Z.A | Z.B), Z.A, repr(Z(8)), Z(0))
try:
    class Bad(date, Enum):
        A = "x"
except TypeError as e: print(e, repr(e.__cause__))

#= stdout
#| [<Period.day_0: datetime.timedelta(0)>, <Period.day_1: datetime.timedelta(days=1)>] <Period.day_1: datetime.timedelta(days=1)> 2
#| 2 days, 0:00:00 Period.day_1
#| 2.5 F.A <F.A: 1.5>
#| a a A True <S.A: 'a'>
#| T.P [1, 2] 1
#| Creature.DOG <Creature.DOG: size='medium', legs=4> 4 CreatureDataMixin(size='medium', legs=4) [<Creature.BEETLE: size='small', legs=6>, <Creature.DOG: size='medium', legs=4>]
#| hi A <M.A: 1> M.A
#| <D.X: datetime.date(2024, 1, 2)> 2024 D.X
#| <K.A: MyInt 3> 4 <class '__main__.MyInt'> K.A K.A
#| <L.A: [1, 2]> L.A 2
#| Q! 1 [Q!]
#| <W.A: 'w'> w <Z.A|B: 3> 1 <Z: 8> 0
#| 'str' object cannot be interpreted as an integer None
#= status 0
