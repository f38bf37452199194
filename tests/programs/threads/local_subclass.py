"""threading.local, derived from and with arguments."""
import threading


class Context(threading.local):
    shared = []
    count = 0
    def __init__(self, name, *, level=1):
        print("init in", threading.current_thread().name, name, level)
        self.name, self.level = name, level
        self.items = []
    def add(self, item):
        self.items.append(item)
        self.count += 1
        return self
    @property
    def size(self): return len(self.items)


c = Context("ctx", level=3)
c.add(1).add(2)
c.shared.append("main")
results = []


def work(n):
    c.add(n)
    c.level += n
    c.shared.append(n)
    results.append((threading.current_thread().name, c.items, c.level, c.count, c.size, sorted(c.__dict__)))


for n in (10, 20):
    t = threading.Thread(target=work, args=(n,), name=f"T{n}")
    t.start()
    t.join()
print(results)
print(c.items, c.level, c.count, c.shared, Context.count, isinstance(c, threading.local))
plain = threading.local()
plain.x = 1
def other():
    try:
        plain.x
    except AttributeError as error:
        print(type(error).__name__, error)
    plain.x = 2
    print(plain.x, plain.__dict__)
t = threading.Thread(target=other); t.start(); t.join()
print(plain.x, hasattr(plain, "y"), vars(plain))
del plain.x
print(hasattr(plain, "x"))
try:
    threading.local(5)
except TypeError as error:
    print(error)
class Empty(threading.local): pass
e = Empty()
e.z = 1
print(e.z, type(e).__name__)

#= stdout
#| init in MainThread ctx 3
#| init in T10 ctx 3
#| init in T20 ctx 3
#| [('T10', [10], 13, 1, 1, ['count', 'items', 'level', 'name']), ('T20', [20], 23, 1, 1, ['count', 'items', 'level', 'name'])]
#| [1, 2] 3 2 ['main', 10, 20] 0 True
#| AttributeError '_thread._local' object has no attribute 'x'
#| 2 {'x': 2}
#| 1 False {'x': 1}
#| False
#| Initialization arguments are not supported
#| 1 Empty
#= status 0
