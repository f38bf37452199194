class Single:
    made = None
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made
    def __init__(self, v):
        print("init", v)
        self.v = v
a, b = Single(1), Single(2)
print(a is b, a.v)
def make(n):
    class Inner:
        size = n
        def grow(self): return Inner.size + n
    return Inner
A, B = make(1), make(5)
print(A.size, B.size, A().grow(), A is B, A.__qualname__, B.__name__)
class Counted:
    total = 0
    def __init_subclass__(cls, **kw):
        Counted.total += 1
        print("subclass", cls.__name__, kw)
class X(Counted, tag="x"): pass
class Y(X): pass
print(Counted.total, [c.__name__ for c in Y.__mro__], Y.__bases__, Counted.__subclasses__())
class Body:
    print("class body runs")
    values = [n * 2 for n in range(3)]
    if len(values) > 2:
        big = True
    for i in range(2): pass
    def f(self, v=values): return v
print(Body.values, Body.big, Body.i, Body().f())
class NoInit:
    pass
try:
    NoInit(1)
except TypeError as error:
    print(error)
class BadInit:
    def __init__(self): return 5
try:
    BadInit()
except TypeError as error:
    print(error)

#= stdout
#| new Single (1,)
#| init 1
#| new Single (2,)
#| init 2
#| True 2
#| 1 5 2 False make.<locals>.Inner Inner
#| subclass X {'tag': 'x'}
#| subclass Y {}
#| 2 ['Y', 'X', 'Counted', 'object'] (<class '__main__.X'>,) [<class '__main__.X'>]
#| class body runs
#| [0, 2, 4] True 1 [0, 2, 4]
#| NoInit() takes no arguments
#| __init__() should return None, not 'int'
#= status 0
