import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


n = Node("a")
r = weakref.ref(n)
print(r() is n, r().name, r == weakref.ref(n), hash(r) == hash(n))
del n
print(r())
m = Node("b")
keep = [m]
r = weakref.ref(m)
del m
print(r().name)
keep.clear()
print(r() is None)
cache = weakref.WeakValueDictionary()
a, b = Node("x"), Node("y")
cache["x"], cache["y"] = a, b
print(sorted(cache.keys()), len(cache), cache["x"].name, "y" in cache)
del b
print(sorted(cache.keys()), cache.get("y"), len(cache))
data = weakref.WeakKeyDictionary()
data[a] = "info"
print(data[a], len(data), a in data)
seen = weakref.WeakSet([a])
print(len(seen), a in seen)
del a
print(len(data), len(seen), len(cache))
parent = Node("p")
child = Node("c")
child.parent = weakref.ref(parent)
print(child.parent().name)
parent = None
print(child.parent())
p = Node("proxied")
x = weakref.proxy(p)
print(x.name)
x.name = "changed"
print(p.name)
del p
try:
    x.name
except ReferenceError as e:
    print(e)


class Handler:
    def on(self):
        return "called"


h = Handler()
wm = weakref.WeakMethod(h.on)
print(wm()())
del h
print(wm())
try:
    weakref.ref(5)
except TypeError as e:
    print(e)


def local():
    node = Node("local")
    return weakref.ref(node)


print(local()())
gc.collect()

#= stdout
#| True a True True
#| None
#| b
#| True
#| ['x', 'y'] 2 x True
#| ['x'] None 1
#| info 1 True
#| 1 True
#| 0 0 0
#| p
#| None
#| proxied
#| changed
#| weakly-referenced object no longer exists
#| called
#| None
#| cannot create weak reference to 'int' object
#| None
#= status 0
