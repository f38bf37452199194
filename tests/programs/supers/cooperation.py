class Base:
    def __init__(self, **kw):
        print("Base", kw)
class Left(Base):
    def __init__(self, left=0, **kw):
        print("Left", left)
        super().__init__(**kw)
class Right(Base):
    def __init__(self, right=0, **kw):
        print("Right", right)
        super().__init__(**kw)
class Both(Left, Right):
    def __init__(self, **kw):
        print("Both")
        super().__init__(**kw)
Both(left=1, right=2, rest=3)
class P:
    x = "P.x"
    @classmethod
    def make(cls): return f"made {cls.__name__}"
    @staticmethod
    def stat(): return "stat"
    def __repr__(self): return "P()"
    def __eq__(self, o): return True
class Q(P):
    x = "Q.x"
    @classmethod
    def make(cls): return super().make() + "!"
    def get(self): return super().x, self.x, super().stat(), super().__repr__()
    def inner(self):
        def nested(): return super(Q, self).x
        return nested()
    def comp(self): return [super(Q, self).x for _ in range(2)]
print(Q.make(), Q().get(), Q().inner(), Q().comp())
try:
    class R(P):
        def go(self): return super().nothing
    R().go()
except AttributeError as error:
    print(error)
def outside():
    return super().x
try:
    outside()
except RuntimeError as error:
    print(error)

#= stdout
#| Both
#| Left 1
#| Right 2
#| Base {'rest': 3}
#| made Q! ('P.x', 'Q.x', 'stat', 'P()') P.x ['P.x', 'P.x']
#| 'super' object has no attribute 'nothing'
#| super(): no arguments
#= status 0
