# The __dict__ of a threading.local is the thread's own, live, and cannot be another one.
import threading
l = threading.local()
l.x = 1
d = l.__dict__
l.y = 2
print(d, l.__dict__ is d)
d["z"] = 5
print(l.z)
try: l.__dict__ = {}
except AttributeError as e: print(e)
try: del l.__dict__
except AttributeError as e: print(e)
try: print(l.q)
except AttributeError as e: print(e)
try: del l.q
except AttributeError as e: print(e)
def t():
    print(l.__dict__)
    l.w = 3
    print(l.__dict__, d)
th = threading.Thread(target=t); th.start(); th.join()
print(d, vars(l))
class L(threading.local):
    n = 0
    def __init__(self, a):
        self.a = a
        print("init", a)
    def inc(self): self.n += 1
m = L(4)
m.inc()
print(m.__dict__, m.n)
def t():
    print(m.__dict__, m.n)
th = threading.Thread(target=t); th.start(); th.join()
try: threading.local(3)
except TypeError as e: print(e)
del l.x
print(l.__dict__, sorted(k for k in dir(l) if not k.startswith("__")))
l.__dict__.update(a=1, b=2)
print(l.a, l.b)
class S(threading.local):
    def __setattr__(self, k, v):
        super().__setattr__(k, v * 2)
s = S(); s.p = 4; print(s.p)

#= stdout
#| {'x': 1, 'y': 2} True
#| 5
#| '_thread._local' object attribute '__dict__' is read-only
#| '_thread._local' object attribute '__dict__' is read-only
#| '_thread._local' object has no attribute 'q'
#| '_thread._local' object has no attribute 'q'
#| {}
#| {'w': 3} {'x': 1, 'y': 2, 'z': 5}
#| {'x': 1, 'y': 2, 'z': 5} {'x': 1, 'y': 2, 'z': 5}
#| init 4
#| {'a': 4, 'n': 1} 1
#| init 4
#| {'a': 4} 0
#| Initialization arguments are not supported
#| {'y': 2, 'z': 5} ['y', 'z']
#| 1 2
#| 8
#= status 0
