def gen(tag):
    try: yield tag
    finally: print("fin", tag)
def a():
    for x in gen("a"): return x
def b():
    for x in gen("b"):
        return x
def c():
    for x in gen("c"):
        break
def d():
    for x in gen("d"): return 5
def e():
    g = gen("e")
    for x in g: return x
def f():
    for x in gen("f"):
        if x: return x
def i():
    while True:
        for x in gen("i"): return [x]
def j():
    try:
        for x in gen("j"): return x
    finally: print("j's")
def k():
    with open_() as q:
        for x in gen("k"): return x
from contextlib import contextmanager
@contextmanager
def open_(): yield 1
for fn in (a, b, c, d, e, f, i, j, k):
    print("call", fn.__name__, fn())
print(a())
r = a(); print("r")
a(); print("end")


def cleaning():
    try: yield 1
    finally: raise RuntimeError("in finally")


def first():
    for x in cleaning(): return x


def nested():
    with open_():
        for x in gen("outer"):
            for y in gen("inner"):
                try:
                    return x + y
                finally:
                    print("between")


print(nested())
print(first())

#= stdout
#| fin a
#| call a a
#| fin b
#| call b b
#| fin c
#| call c None
#| fin d
#| call d 5
#| fin e
#| call e e
#| fin f
#| call f f
#| fin i
#| call i ['i']
#| fin j
#| j's
#| call j j
#| fin k
#| call k k
#| fin a
#| a
#| fin a
#| r
#| fin a
#| end
#| between
#| fin inner
#| fin outer
#| outerinner
#| 1
#= stderr
#| Exception ignored in: <generator object cleaning at 0x…>
#| Traceback (most recent call last):
#|   File "left_by_return.py", line 42, in cleaning
#|     finally: raise RuntimeError("in finally")
#| RuntimeError: in finally
#= status 0
