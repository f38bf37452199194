import traceback
def f(*a): 1 / 0 if not a else 0
def g(x): return f
def k(a): return a
class O:
    m = staticmethod(f)
o = O()
def a1(): return f()
def a2(): return g(1)()
def a3(): return o.m()
def a4(): x = f()
def a5(): x = g(")")()
def a6(): return k("a") + k(1)
def a7(): x = k("a") + k(1)
def a8():
    return f(
    )
def a9():
    return g(
        1)()
def b1(): return (f())
def b2(): x = y = o.m()
def b3(): x: int = f()
def b4(): f()
def b5(): return f() or g()
def b6(): return k(f"({f()})")
def b7(): x, y = f(), 1
def b8(): x += f()
def b9(): return k(1)(2)
def c1(): return k("a)" "b(")["x"]
def c2(): return await_()
def c3(): x = k(1)(2)
def c4(): return [f()]
def c5(): return not f()
def c6(): return lambda_(lambda: (f()))
def c7(): o.x = f()
def c8(): o.x["a"] = f()
def c9():
    if f(): pass
def d1():
    for i in f(): pass
def d2():
    with f(): pass
def d3(): return super().f()
def d4(): return "{}".format(f())
def d5(): raise f()
def d6(): assert f()
def d7(): del o.zz
def d8(): return k(1) if f() else 2
def d9(): print(f())
for n in [n for n in list(globals()) if len(n) == 2]:
    try: globals()[n]()
    except Exception: traceback.print_exc()
class Base:
    def run(self): return f()
class Child(Base):
    def run(self):
        return super().run()
Child().run()
