from enum import *
class C(Enum):
    A = 1
    B = 2
    @property
    def double(self): return self.value * 2
    @staticmethod
    def make(): return C.A
    class Inner: pass
print(C.A.double, C.make(), C.Inner)
print(C.A in C, C.A.name, dir(C.A)[:3], C.__members__["A"], list(reversed(C)), C.A.__class__.__name__)
class W(IntEnum):
    MON = 1; TUE = 2
    @classmethod
    def parse(cls, s): return cls[s.upper()]
print(W.parse("mon"), W.MON < W.TUE, W(2), W.MON.__repr__(), str(W.MON), max(W), sum(W), W.MON == 1, {1: "a"}[W.MON], range(5)[W.TUE], f"{W.MON!s}", "%d" % W.TUE, "%s" % W.TUE, isinstance(W.MON, int))
import json, copy, pickle
print(json.dumps({"w": W.MON}), copy.copy(C.A) is C.A, copy.deepcopy(C.B) is C.B, pickle.loads(pickle.dumps(C.A)) is C.A)
class S(str, Enum):
    X = "x"; Y = "y"
print(S.X, S.X == "x", S.X.value, repr(S.X), S("y"), f"{S.X}", S.X.upper(), json.dumps(S.X))
class F(Flag):
    A = auto(); B = auto(); AB = A | B
print(F.AB, F.A | F.B is F.AB, list(F.AB), F(0), ~F.A, F.A in F.AB, bool(F(0)), F.__members__)
class P(Enum):
    def __new__(cls, code, text):
        o = object.__new__(cls); o._value_ = code; o.text = text; return o
    OK = (200, "fine"); NO = (404, "missing")
print(P.OK, P.OK.value, P.NO.text, P(404))
class M(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    RED = auto(); BLUE = auto()
print([m.value for m in M])
try:
    class D(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)

#= stdout
#| 2 C.A <class '__main__.C.Inner'>
#| True A ['Inner', '__class__', '__doc__'] C.A [<C.B: 2>, <C.A: 1>] C
#| 1 True 2 <W.MON: 1> 1 2 3 True a 2 1 2 2 True
#| {"w": 1} True True True
#| S.X True x <S.X: 'x'> S.Y S.X X "x"
#| F.AB True [<F.A: 1>, <F.B: 2>] F(0) F.B True False {'A': <F.A: 1>, 'B': <F.B: 2>, 'AB': <F.AB: 3>}
#| P.OK 200 missing P.NO
#| ['red', 'blue']
#| 'A' already defined as 1
#= status 0
