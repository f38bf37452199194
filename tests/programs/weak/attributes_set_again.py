"""Ends of objects: attributes of all kinds of objects that are set again."""
class R:
    def __init__(s, k): s.k = k
    def __del__(s): print("del", s.k)
class H: a = R(1)
H.a = None; print("1")
class D(dict): pass
d = D(); d.a = R(2); d.a = 0; print("2")
def f(): pass
f.a = R(3); f.a = 0; print("3")
e = ValueError(); e.a = R(4); e.a = 0; print("4")
import types
n = types.SimpleNamespace(a=R(5)); n.a = 0; print("5")
H.b = R(6); del H.b; print("6")
d["k"] = R(7); d["k"] = 0; print("7")
class L(list): pass
l = L([R(8)]); l[0] = 0; print("8")
class S:
    __slots__ = ("a",)
s = S(); s.a = R(9); s.a = 0; print("9")
class P:
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
p = P(); p.x = R(10); p.x = 0; print("10")
import sys
sys.thing = R(11); sys.thing = 0; print("11")
setattr(H, "c", R(12)); setattr(H, "c", 0); print("12")
from collections import deque, defaultdict, OrderedDict
q = deque([R(14)], maxlen=1); q.append(0); print("14")
o = OrderedDict(a=R(15)); o["a"] = 0; print("15")
m = defaultdict(lambda: R(16)); m["x"]; m["x"] = 0; print("16")

#= stdout
#| del 1
#| 1
#| del 2
#| 2
#| del 3
#| 3
#| del 4
#| 4
#| del 5
#| 5
#| del 6
#| 6
#| del 7
#| 7
#| del 8
#| 8
#| del 9
#| 9
#| del 10
#| 10
#| del 11
#| 11
#| del 12
#| 12
#| del 14
#| 14
#| del 15
#| 15
#| del 16
#| 16
#= status 0
