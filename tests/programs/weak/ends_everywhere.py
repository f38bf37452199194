"""Ends of objects: wherever the last reference is dropped, `__del__` is called there and then."""
class R:
    def __init__(self, k): self.k = k
    def __del__(self): print("end", self.k)
def outer():
    r = R(1)
    def inner():
        nonlocal r
        r = R(2)
        print("x")
        r = None
        print("y")
    inner()
    r = R(3)
    print("z")
    r = R(4)
    del r
    print("w")
outer()
g = R(5)
def h():
    global g
    g = 1
    print("v")
h()
class A: pass
a = A(); a.r = R(6); a.r = 0; print("u"); a.r = R(7); del a.r; print("t"); a.__dict__["q"] = R(8); a.__dict__.clear(); print("s")
x, y = R(9), R(10)
x, y = y, x
x = y = None
print("r")
for i in [R(11), R(12)]: print("loop")
print("q")
i = None
print("p")
b = [R(13), R(14)]
b[0] = 1
print("o")
b[:] = []
print("n")
d = {"k": R(15)}
d["k"] = 1
print("m")
d = {R(16): R(17)}
d.popitem()
print("l")
t = (R(18),)
t = None
import contextlib
with contextlib.nullcontext(R(19)) as c: print("in")
c = None
print("k")
try:
    z = R(20)
    raise ValueError(z)
except ValueError as e:
    z = None
    print("exc")
print("j")
def gen():
    r = R(21)
    yield 1
    yield 2
g = gen(); next(g); g = None
print("i")
print(R(22).k)
lambda: R(23)
(lambda: R(24))()
print("h")
s = {R(25)}
s.clear()
print("g")
import threading
def th(): 
    r = R(26)
    print("th")
t = threading.Thread(target=th); t.start(); t.join()
print("f")
q = [R(27)] * 2
q.pop(); print("e"); q.pop(); print("d")
m = R(28); m.me = m; m = None
print("c")
import gc; gc.collect()
print("b")
k = R(29)

#= stdout
#| end 1
#| x
#| end 2
#| y
#| z
#| end 3
#| end 4
#| w
#| end 5
#| v
#| end 6
#| u
#| end 7
#| t
#| end 8
#| s
#| end 10
#| end 9
#| r
#| loop
#| loop
#| end 11
#| q
#| end 12
#| p
#| end 13
#| o
#| end 14
#| n
#| end 15
#| m
#| end 17
#| end 16
#| l
#| end 18
#| in
#| end 19
#| k
#| exc
#| end 20
#| j
#| end 21
#| i
#| end 22
#| 22
#| end 24
#| h
#| end 25
#| g
#| th
#| end 26
#| f
#| e
#| end 27
#| d
#| c
#| end 28
#| b
#| end 29
#= status 0
