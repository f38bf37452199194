"""New generics: PEP 695, 696."""
import typing, dataclasses
type Num = int | float
type Tree[T] = T | list[Tree[T]]
type Fn[**P, R] = typing.Callable[P, R]
def first[T](xs: list[T]) -> T: return xs[0]
def both[T: (int, str), U: float = int](a: T, b: U) -> tuple[T, U]: return a, b
class Stack[T]:
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
class Lim[T: "Stack"](Stack[T]): pass
class Two[K, V = str]:
    x: K; y: V
@dataclasses.dataclass
class Box[T]:
    v: T
    def map[U](self, f: typing.Callable[[T], U]) -> "Box[U]": return Box(f(self.v))
class Proto[T](typing.Protocol):
    def m(self) -> T: ...
print(Num, Num.__value__, Tree, Tree.__type_params__, Tree[int], Fn.__type_params__, type(Num))
print(first([1]), both(1, 2.0), first.__type_params__, both.__type_params__[0].__constraints__, both.__type_params__[1].__bound__, both.__type_params__[1].__default__, both.__type_params__[0].has_default())
print(Stack[int], Stack.__type_params__, Stack.__parameters__, Stack.__orig_bases__, Lim.__type_params__[0].__bound__, Two[int], Two.__parameters__, [c.__name__ for c in Lim.__mro__])
s = Stack[str](); s.push("a"); print(s.pop(), Box(3).map(str), Box[int](4), Box.map.__type_params__, first.__annotations__, Box.__annotations__)
for f in (lambda: Two[int, str, float], lambda: Lim[int, str], lambda: Num[int], lambda: isinstance(1, Num), lambda: Box(), lambda: first()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
T0 = Box.__type_params__[0]; print(T0, T0.__name__, type(T0).__name__, isinstance(T0, typing.TypeVar), T0.__covariant__, T0.__infer_variance__, T0 | None, typing.Optional[T0])
def outer[A]():
    class Inner[B]:
        def get(self) -> tuple[A, B]: ...
    def inner[C: A](x: C) -> A: return x
    return Inner, inner
I, inn = outer(); print(I.get.__annotations__, inn(3), inn.__type_params__[0].__bound__, I.__qualname__)
def gen[*Ts](*args: *Ts) -> tuple[*Ts]: return args
print(gen(1, "a"), gen.__type_params__)
class Base: registry = {}
class Meta(type):
    def __new__(m, n, b, ns, **k): c = super().__new__(m, n, b, ns); Base.registry[n] = k; return c
class WithMeta[T](metaclass=Meta, key=1): pass
print(Base.registry, WithMeta[int])

#= stdout
#| Num int | float Tree (T,) Tree[int] (P, R) <class 'typing.TypeAliasType'>
#| 1 (1, 2.0) (T,) (<class 'int'>, <class 'str'>) <class 'float'> <class 'int'> False
#| __main__.Stack[int] (T,) (T,) (typing.Generic[T],) Stack __main__.Two[int, str] (K, V) ['Lim', 'Stack', 'Generic', 'object']
#| a Box(v='3') Box(v=4) (U,) {'xs': list[T], 'return': T} {'v': T}
#| TypeError Too many arguments for <class '__main__.Two'>; actual 3, expected 2
#| TypeError Too many arguments for <class '__main__.Lim'>; actual 2, expected 1
#| TypeError Only generic type aliases are subscriptable
#| TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
#| TypeError Box.__init__() missing 1 required positional argument: 'v'
#| TypeError first() missing 1 required positional argument: 'xs'
#| T T TypeVar True False True typing.Optional[T] typing.Optional[T]
#| {'return': tuple[A, B]} 3 A outer.<locals>.Inner
#| (1, 'a') (Ts,)
#| {'WithMeta': {'key': 1}} __main__.WithMeta[int]
#= status 0
