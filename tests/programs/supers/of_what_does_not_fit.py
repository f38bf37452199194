# super without its parentheses, super() for an object of another class, __new__ of another type,
# and __call__ of functions.
class Base:
    def __init__(self, x):
        self.x = x


class Forgot(Base):
    def __init__(self, x):
        super.__init__(x)


class Kid(Base):
    def hi(self):
        return super().hi()

    @staticmethod
    def alone(x):
        return super().hi()


for wrong in (lambda: Forgot(3), lambda: Forgot("a"), lambda: super.__init__(), lambda: super(Base, 3),
              lambda: super(Kid, Base(1)), lambda: super(1, 2, 3), lambda: Kid.hi(3), lambda: Kid.hi(int),
              lambda: Kid.alone(3), lambda: int.__new__(str), lambda: str.__new__(int),
              lambda: float.__new__(Base), lambda: bytes.__new__(list)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
print(len.__call__([1]), (lambda *a, **k: (a, k)).__call__(1, k=2), [1, 2].count.__call__(2),
      hasattr(print, "__call__"), hasattr(Kid(1).hi, "__call__"), hasattr(Kid(1), "__call__"))

#= stdout
#| descriptor '__init__' requires a 'super' object but received a 'int'
#| descriptor '__init__' requires a 'super' object but received a 'str'
#| descriptor '__init__' of 'super' object needs an argument
#| super(type, obj): obj (instance of int) is not an instance or subtype of type (Base).
#| super(type, obj): obj (instance of Base) is not an instance or subtype of type (Kid).
#| super() expected at most 2 arguments, got 3
#| super(type, obj): obj (instance of int) is not an instance or subtype of type (Kid).
#| super(type, obj): obj (type int) is not an instance or subtype of type (Kid).
#| super(type, obj): obj (instance of int) is not an instance or subtype of type (Kid).
#| int.__new__(str): str is not a subtype of int
#| str.__new__(int): int is not a subtype of str
#| float.__new__(Base): Base is not a subtype of float
#| bytes.__new__(list): list is not a subtype of bytes
#| 1 ((1,), {'k': 2}) 1 True True False
#= status 0
