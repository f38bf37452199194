"""weakref: callbacks, proxies, dictionaries, finalizers."""
import gc
import weakref


class Node:
    def __init__(self, name): self.name = name
    def __repr__(self): return f"Node({self.name})"
    def hello(self): return "hello " + self.name


n = Node("a")
r = weakref.ref(n, lambda ref: print("gone", ref is r, ref()))
p = weakref.proxy(n)
print(r(), r() is n, p.name, p.hello(), r == weakref.ref(n), type(r).__name__, r.__callback__ is not None)
p.name = "b"
print(n.name)
del n
print(r(), r.__callback__)
try:
    p.name
except ReferenceError as error:
    print(error)
d = weakref.WeakValueDictionary()
a, b = Node("x"), Node("y")
d["a"], d["b"] = a, b
print(sorted(d), len(d), d["a"], d.get("zz"), "b" in d)
del b
print(sorted(d), len(d))
k = weakref.WeakKeyDictionary()
k[a] = "data"
print(k[a], len(k), a in k)
s = weakref.WeakSet([a])
print(len(s), a in s)
f = weakref.finalize(a, print, "finalized", 1, key="no" and "yes") if False else weakref.finalize(a, print, "finalized", 1)
print(f.alive, f.peek() is not None if hasattr(f, "peek") else None)
del a
print(f.alive, len(k), len(s), len(d))
m = Node("m")
wm = weakref.WeakMethod(m.hello)
print(wm()(), wm() == m.hello)
del m
print(wm())
for thing in (5, "text", [], (1,), None, {}):
    try:
        weakref.ref(thing)
        print("fine")
    except TypeError as error:
        print(error)
class Slotted: __slots__ = ("x",)
class Weakable: __slots__ = ("x", "__weakref__")
try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
w = Weakable()
print(weakref.ref(w)() is w, weakref.ref(Node)() is Node, weakref.ref(len)() is len, weakref.ref(Node.hello)() is Node.hello, weakref.ref({1})() is None)
x, y = Node("cycle"), Node("cycle2")
x.other, y.other = y, x
wx = weakref.ref(x)
del x, y
gc.collect()
print(wx())
last = Node("last")
weakref.finalize(last, print, "at exit")

#= stdout
#| Node(a) True a hello a True ReferenceType True
#| b
#| gone True None
#| None None
#| weakly-referenced object no longer exists
#| ['a', 'b'] 2 Node(x) None True
#| ['a'] 1
#| data 1 True
#| 1 True
#| True True
#| finalized 1
#| False 0 0 0
#| hello m True
#| None
#| cannot create weak reference to 'int' object
#| cannot create weak reference to 'str' object
#| cannot create weak reference to 'list' object
#| cannot create weak reference to 'tuple' object
#| cannot create weak reference to 'NoneType' object
#| cannot create weak reference to 'dict' object
#| cannot create weak reference to 'Slotted' object
#| True True True True True
#| None
#| at exit
#= status 0
