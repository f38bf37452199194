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
