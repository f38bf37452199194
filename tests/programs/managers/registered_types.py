import operator, sys, traceback
from multiprocessing.managers import BaseManager, BaseProxy, NamespaceProxy, RemoteError
class Foo:
    def f(self): return "you called Foo.f()"
    def g(self): return "you called Foo.g()"
    def _h(self): return "you called Foo._h()"
class Test:
    def __init__(self): self.name = "init"
    def b(self): print("changing name"); self.name = "b"; sys.stdout.flush()
class Bad:
    def __init__(self, n): raise ValueError(f"no {n}")
class Coll:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __len__(self): return len(self.d)
    def __contains__(self, k): return k in self.d
    def make(self): return Foo()
    def lam(self): return lambda: 1
    def __call__(self, x): return x * 2
def baz():
    for i in range(5): yield i * i
class GeneratorProxy(BaseProxy):
    _exposed_ = ["__next__"]
    def __iter__(self): return self
    def __next__(self): return self._callmethod("__next__")
class TestProxy(NamespaceProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__", "b")
    def b(self):
        callmethod = object.__getattribute__(self, "_callmethod")
        return callmethod("b")
class Odd(BaseProxy):
    _exposed_ = ("f",)
    def f(self): return self._callmethod("f")
    def g(self): return self._callmethod("g")
def get_operator_module(): return operator
class MyManager(BaseManager): pass
MyManager.register("Foo1", Foo)
MyManager.register("Foo2", Foo, exposed=("g", "_h"))
MyManager.register("Foo3", Foo, proxytype=Odd)
MyManager.register("baz", baz, proxytype=GeneratorProxy)
MyManager.register("operator", get_operator_module)
MyManager.register("Test", Test, TestProxy)
MyManager.register("Bad", Bad)
MyManager.register("Coll", Coll, exposed=("__getitem__", "__setitem__", "__len__", "__contains__", "make", "lam", "__call__"), method_to_typeid={"make": "Foo1"})
def tri(f):
    try: print(f())
    except Exception: traceback.print_exc(file=sys.stdout)
if __name__ == "__main__":
    m = MyManager(); 
    tri(lambda: m.Foo1())
    m.start()
    f1 = m.Foo1(); print(f1.f(), f1.g(), hasattr(f1, "_h"), sorted(f1._exposed_), type(f1).__name__, type(f1).__mro__[1].__name__)
    f2 = m.Foo2(); print(f2.g(), f2._h(), hasattr(f2, "f"), sorted(f2._exposed_))
    for i in m.baz(): print("<%d>" % i, end=" ")
    print()
    op = m.operator(); print(op.add(23, 45), op.pow(2, 10), "add" in op._exposed_)
    t = m.Test(); t.b(); print(t.name); t.name = "x"; print(t.name)
    tri(lambda: m.Bad(3))
    f3 = m.Foo3(); print(f3.f()); tri(f3.g)
    c = m.Coll(); c["k"] = 1; print(c["k"], len(c), "k" in c, "z" in c, c(4), c.make().f(), type(c.make()).__name__)
    tri(lambda: c["nope"]); tri(c.lam); tri(lambda: f1.nope()); tri(lambda: f1.f(1)); tri(lambda: m.Nope()); tri(lambda: f2[0]); tri(m.start); 
    print(str(f1)[:20], repr(f1)[:50], type(f1._getvalue()).__name__)
    m.shutdown()
    tri(m.start)

#= stdout
#| Traceback (most recent call last):
#|   File "registered_types.py", line 47, in tri
#|     try: print(f())
#|                ~^^
#|   File "registered_types.py", line 51, in <lambda>
#|     tri(lambda: m.Foo1())
#|                 ~~~~~~^^
#| AssertionError: server not yet started
#| you called Foo.f() you called Foo.g() False ['f', 'g'] AutoProxy[Foo1] BaseProxy
#| you called Foo.g() you called Foo._h() False ['_h', 'g']
#| <0> <1> <4> <9> <16> 
#| 68 1024 True
#| changing name
#| b
#| x
#| Traceback (most recent call last):
#|   File "registered_types.py", line 47, in tri
#|     try: print(f())
#|                ~^^
#|   File "registered_types.py", line 59, in <lambda>
#|     tri(lambda: m.Bad(3))
#|                 ~~~~~^^^
#| multiprocessing.managers.RemoteError: 
#| ---------------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "registered_types.py", line 11, in __init__
#|     def __init__(self, n): raise ValueError(f"no {n}")
#|                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: no 3
#| ---------------------------------------------------------------------------
#| you called Foo.f()
#| Traceback (most recent call last):
#|   File "registered_types.py", line 47, in tri
#|     try: print(f())
#|                ~^^
#|   File "registered_types.py", line 35, in g
#|     def g(self): return self._callmethod("g")
#|                         ~~~~~~~~~~~~~~~~^^^^^
#| multiprocessing.managers.RemoteError: 
#| ---------------------------------------------------------------------------
#| Traceback (most recent call last):
#| AttributeError: method 'g' of <class '__main__.Foo'> object is not in exposed={'f'}
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#| KeyError: 'g'
#| ---------------------------------------------------------------------------
#= stderr
#| Traceback (most recent call last):
#|   File "registered_types.py", line 61, in <module>
#|     c = m.Coll(); c["k"] = 1; print(c["k"], len(c), "k" in c, "z" in c, c(4), c.make().f(), type(c.make()).__name__)
#|                                                                               ~~~~~~^^
#| multiprocessing.managers.RemoteError: 
#| ---------------------------------------------------------------------------
#| Traceback (most recent call last):
#| TypeError: Foo() takes no arguments
#| ---------------------------------------------------------------------------
#= status 1
