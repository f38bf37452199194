"""`__del__`: when an object's last reference goes, and at the end."""


class A:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


a = A("first")
a = A("second")
print("rebound")
del a
print("deleted")


def f():
    x = A("local")
    y = A("returned")
    print("in f")
    return y


z = f()
print("after f", z.name)
z = None
items = [A("in list"), A("popped")]
items.pop()
print("popped")
items = []
print("list gone")
class Holder: pass
h = Holder()
h.a = A("attribute")
h.a = 5
print("attribute replaced")
h.a = A("owned")
del h
print("owner gone")


class B(A):
    def __del__(self):
        print("B first")
        super().__del__()


B("never named")
print("expression over")
b = c = B("two names")
del b
print("one left")
c = None


class Bad:
    def __del__(self):
        raise ValueError("in del")


bad = Bad()
del bad
print("goes on")


class Manager:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *args): print("exit")
    def __del__(self): print("del manager")


with Manager() as m: print("body")
print("after with")
del m
def gen():
    x = A("in generator")
    yield 1
    yield 2
g = gen(); next(g)
del g
print("generator gone")
print("end")
last = A("at exit")

#= stdout
#| del first
#| rebound
#| del second
#| deleted
#| in f
#| del local
#| after f returned
#| del returned
#| del popped
#| popped
#| del in list
#| list gone
#| del attribute
#| attribute replaced
#| del owned
#| owner gone
#| B first
#| del never named
#| expression over
#| one left
#| B first
#| del two names
#| goes on
#| enter
#| body
#| exit
#| after with
#| del manager
#| del in generator
#| generator gone
#| end
#| del at exit
#= stderr
#| Exception ignored in: <function Bad.__del__ at 0x…>
#| Traceback (most recent call last):
#|   File "destructors.py", line 57, in __del__
#|     raise ValueError("in del")
#| ValueError: in del
#= status 0
