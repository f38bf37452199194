class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
l = [D(1), D(2)]
l.clear(); print("list.clear")
d = {1: D(3)}; d.clear(); print("dict.clear")
s = {D(4)}; s.clear(); print("set.clear")
l = [D(5), D(6), D(7)]; del l[0]; print("del item"); l[:] = []; print("slice")
d = {1: D(8)}; d[1] = None; print("set item")
d = {1: D(9)}; del d[1]; print("del key")
l = [D(11)]; l[0] = 1; print("list set")
x = [D(12)]; x = None; print("list dropped")
x = (D(13), [D(14)]); x = None; print("nested")
class O: pass
o = O(); o.a = D(15); o.a = 2; print("attr"); o.b = D(16); del o.b; print("del attr"); o.c = D(17); del o; print("obj")
def f():
    a = D(18); b = [D(19)]
    return 1
f(); print("ret")
def g():
    try: raise KeyError(D(20))
    except KeyError as k: print("caught")
    print("after")
g()
def h(x): raise ValueError("h")
try: h(D(21))
except ValueError as e: print("caught h")
print("after h")
try: h(D(22))
except ValueError: print("caught h2")
print("after h2")
def loc():
    z = D(23)
    h(1)
try: loc()
except ValueError: print("caught loc")
print("after loc")
import collections
q = collections.deque([D(24)]); q.popleft(); print("deque"); q.append(D(25)); q.clear(); print("deque clear")
from queue import Queue
q = Queue(); q.put(D(26)); q.get(); print("queue")
for i in [D(27), D(28)]: pass
print("for"); i = 0; print("i")
[D(29) for _ in range(1)]; print("comp")
print(D(30).n); print("temp")
c = lambda: D(31); c(); print("lambda")
a = D(32); b = a; del a; print("still"); del b; print("gone")
def clo():
    v = D(33)
    def inner(): return v
    return inner
k = clo(); k = None; print("closure")
w = D(34); w, v = 1, 2; print("unpack")
class S(D): pass
S(35); print("sub")
import threading
t = threading.Thread(target=lambda x: None, args=(D(37),)); t.start(); t.join(); print("t joined"); del t; print("t del")
[D(1)]; print("a")
[D(2) for _ in range(1)]; print("b")
x = [D(3) for _ in range(1)]; x = None; print("c")
def f():
    [D(4) for _ in range(1)]; print("d")
    y = [D(5) for _ in range(1)]; y = None; print("e")
    {D(6) for _ in [1]}; print("f")
    {1: D(7) for _ in [1]}; print("g")
    list(D(8) for _ in [1]); print("h")
    [D(9).n for _ in range(1)]; print("i")
    z = D(10).n; print("j")
    D(11).__init__(12); print("k")
    len([D(13)]); print("l")
    D(14) or 1; print("m")
    D(17) if True else 0; print("o")
    a = b = D(18); a = None; b = None; print("p")
    f"{D(19).n}"; print("q")
    D(20) is None; print("r")
    if D(21): print("s")
    while D(22): break
    print("t")
    with_ = [D(23), D(24)]; with_.sort(key=lambda d: d.n); with_.pop(0); print("u"); with_ = 0; print("v")
    (lambda q: q)(D(25)); print("w")
    print(len({"a": D(26)}), "x")
    del_ = {"k": D(27)}; del_.pop("k"); print("y")
    try: raise ValueError(D(28))
    except ValueError: print("z")
    try:
        try: raise ValueError(D(29))
        finally: print("fin")
    except ValueError: pass
    print("A")
    for i in range(1): D(30)
    print("B")
    s = "a"; s += str(D(31).n); print("C")
    assert D(32); print("D")
    return D(33).n
f(); print("E")

#= stdout
#| del 2
#| del 1
#| list.clear
#| del 3
#| dict.clear
#| del 4
#| set.clear
#| del 5
#| del item
#| del 7
#| del 6
#| slice
#| del 8
#| set item
#| del 9
#| del key
#| del 11
#| list set
#| del 12
#| list dropped
#| del 14
#| del 13
#| nested
#| del 15
#| attr
#| del 16
#| del attr
#| del 17
#| obj
#| del 18
#| del 19
#| ret
#| caught
#| del 20
#| after
#| caught h
#| del 21
#| after h
#| caught h2
#| del 22
#| after h2
#| caught loc
#| del 23
#| after loc
#| del 24
#| deque
#| del 25
#| deque clear
#| del 26
#| queue
#| del 27
#| for
#| del 28
#| i
#| del 29
#| comp
#| del 30
#| 30
#| temp
#| del 31
#| lambda
#| still
#| del 32
#| gone
#| del 33
#| closure
#| del 34
#| unpack
#| del 35
#| sub
#| del 37
#| t joined
#| t del
#| del 1
#| a
#| del 2
#| b
#| del 3
#| c
#| del 4
#| d
#| del 5
#| e
#| del 6
#| f
#| del 7
#| g
#| del 8
#| h
#| del 9
#| i
#| del 10
#| j
#| del 12
#| k
#| del 13
#| l
#| del 14
#| m
#| del 17
#| o
#| del 18
#| p
#| del 19
#| q
#| del 20
#| r
#| del 21
#| s
#| del 22
#| t
#| del 23
#| u
#| del 24
#| v
#| del 25
#| w
#| del 26
#| 1 x
#| del 27
#| y
#| z
#| del 28
#| fin
#| del 29
#| A
#| del 30
#| B
#| del 31
#| C
#| del 32
#| D
#| del 33
#| E
#= status 0
