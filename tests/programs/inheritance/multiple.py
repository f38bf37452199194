class A:
    def who(self): return "A"
    def chain(self): return ["A"]
class B(A):
    def who(self): return "B"
    def chain(self): return ["B"] + super().chain()
class C(A):
    def who(self): return "C"
    def chain(self): return ["C"] + super().chain()
class D(B, C):
    def chain(self): return ["D"] + super().chain()
d = D()
print(d.who(), d.chain(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
print(super(B, d).who(), super(D, d).who(), super(C, d).who())
class Mixin:
    def describe(self): return f"{type(self).__name__} with {sorted(vars(self))}"
class Thing(Mixin):
    def __init__(self): self.b, self.a = 1, 2
print(Thing().describe())
try:
    class Bad(A, B): pass
except TypeError as error:
    print(error)
try:
    class Twice(A, A): pass
except TypeError as error:
    print(error)
try:
    class NoBool(bool): pass
except TypeError as error:
    print(error)

#= stdout
#| B ['D', 'B', 'C', 'A'] ['D', 'B', 'C', 'A', 'object'] True
#| C B A
#| Thing with ['a', 'b']
#| Cannot create a consistent method resolution order (MRO) for bases A, B
#| duplicate base class A
#| type 'bool' is not an acceptable base type
#= status 0
