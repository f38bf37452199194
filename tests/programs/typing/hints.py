from typing import *
import typing


def f(a: int, b: Optional[str] = None, *args: Any, c: List[int] = [], **kw: Dict[str, float]) -> Union[int, str]:
    return a


print(f.__annotations__)
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None], Tuple[int, ...], Callable[[int, str], bool], Callable[..., None], Any)
print(Literal["a", 1], Type[int], Set[str], Iterable[int], ClassVar[int], Final[str], Annotated[int, "note"])
print(Union[int, int], Union[int, Union[str, float]], Optional[Optional[int]], List[int] == List[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None])
T = TypeVar("T")
K = TypeVar("K", bound=int)


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item


b = Box[int](5)
print(b.get(), type(b).__name__, Box("s").get(), isinstance(b, Box))


class Named(Protocol):
    name: str

    def hello(self) -> str: ...


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): ...


print(isinstance(File(), Closeable), isinstance(5, Closeable))
try:
    isinstance(File(), Named)
except TypeError as e:
    print(e)
try:
    Named()
except TypeError as e:
    print(e)


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)


p = Point(3)
print(p, p.norm(), p._fields, Point.__annotations__, p == (3, 0), Point(1, y=2))
Old = NamedTuple("Old", [("a", int), ("b", str)])
print(Old(1, "x"))


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {"title": "Up", "year": 2009}
print(m, Movie(title="A"), Movie.__annotations__, Movie.__required_keys__, sorted(Movie.__optional_keys__))
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId)
print(cast(int, "x"), TYPE_CHECKING, get_type_hints(f)["a"], get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int], str]))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


@final
class Done: ...


print(g(1), T, List, Dict, typing.Sequence[int])
Vector = list[float]
print(Vector, dict[str, int], int | None, list[int] | str)
try:
    Any()
except TypeError as e:
    print(e)
try:
    isinstance(1, List[int])
except TypeError as e:
    print(e)
try:
    assert_never(5)
except AssertionError as e:
    print(e)
x: "int | str" = 5
print(__annotations__)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class IntStack(Stack[int]):
    pass


s = IntStack()
s.push(1)
print(s.items, IntStack.__mro__[1].__name__)

#= stdout
#| {'a': <class 'int'>, 'b': typing.Optional[str], 'args': typing.Any, 'c': typing.List[int], 'kw': typing.Dict[str, float], 'return': typing.Union[int, str]}
#| typing.List[int] typing.Dict[str, typing.List[int]] typing.Optional[int] typing.Union[int, str] typing.Optional[int] typing.Tuple[int, ...] typing.Callable[[int, str], bool] typing.Callable[..., NoneType] typing.Any
#| typing.Literal['a', 1] typing.Type[int] typing.Set[str] typing.Iterable[int] typing.ClassVar[int] typing.Final[str] typing.Annotated[int, 'note']
#| <class 'int'> typing.Union[int, str, float] typing.Optional[int] True True True
#| 5 Box s True
#| True False
#| Instance and class checks can only be used with @runtime_checkable protocols
#| Protocols cannot be instantiated
#| Point(x=3, y=0) 3 ('x', 'y') {'x': <class 'int'>, 'y': <class 'int'>} True Point(x=1, y=2)
#| Old(a=1, b='x')
#| {'title': 'Up', 'year': 2009} {'title': 'A'} {'title': <class 'str'>, 'year': <class 'int'>} frozenset() ['title', 'year']
#| 5 UserId __main__.UserId
#| x False <class 'int'> <class 'list'> (<class 'str'>, <class 'int'>) typing.Union ([<class 'int'>], <class 'str'>)
#| 1 ~T typing.List typing.Dict typing.Sequence[int]
#| list[float] dict[str, int] int | None list[int] | str
#| Any cannot be instantiated
#| Subscripted generics cannot be used with class and instance checks
#| Expected code to be unreachable, but got: 5
#| {'m': <class '__main__.Movie'>, 'x': 'int | str'}
#| [1] Stack
#= status 0
