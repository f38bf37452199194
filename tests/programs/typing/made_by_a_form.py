from typing import Generic, TypeVar
from dataclasses import dataclass
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self, n=0): self.n = n
    def kind(self): return self.__orig_class__.__args__
s = Stack[int](3); print(s.kind(), vars(s), s.__orig_class__)
class S2(Generic[T]):
    __slots__ = ("a",)
print(hasattr(S2[int](), "__orig_class__"))
@dataclass(frozen=True)
class F(Generic[T]):
    x: T
print(F[int](3), hasattr(F[int](3), "__orig_class__"))
class N[A]:
    def __init__(self, *a, **k): self.a = a; self.k = k
    def fail(self): return self.__orig_class__
print(vars(N[str](1, b=2)), Stack(1).__dict__)
try: Stack[int](1, 2)
except TypeError as e: print(e)
def f(): Stack[int]("a", b=3)
try: Stack().kind()
except AttributeError as e: print(e)
f()

#= stdout
#| (<class 'int'>,) {'n': 3, '__orig_class__': __main__.Stack[int]} __main__.Stack[int]
#| False
#| F(x=3) False
#| {'a': (1,), 'k': {'b': 2}, '__orig_class__': __main__.N[str]} {'n': 1}
#| Stack.__init__() takes from 1 to 2 positional arguments but 3 were given
#| 'Stack' object has no attribute '__orig_class__'
#= stderr
#| Traceback (most recent call last):
#|   File "made_by_a_form.py", line 24, in <module>
#|     f()
#|     ~^^
#|   File "made_by_a_form.py", line 21, in f
#|     def f(): Stack[int]("a", b=3)
#|              ~~~~~~~~~~^^^^^^^^^^
#| TypeError: Stack.__init__() got an unexpected keyword argument 'b'
#= status 1
