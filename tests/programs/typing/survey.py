from typing import Protocol, runtime_checkable, TypedDict, Generic, TypeVar, overload, ParamSpec, Callable, Literal, Annotated, Final, ClassVar, NewType, Self, Any, get_type_hints, get_args, get_origin, Union, Optional, cast, NamedTuple, Required, NotRequired, assert_never, TYPE_CHECKING, Concatenate, Never, Iterable, override, final, dataclass_transform, TypeAlias, Unpack, TypeVarTuple, reveal_type
import functools, inspect
T = TypeVar("T"); K = TypeVar("K", bound=int); V = TypeVar("V", int, str, covariant=False); P = ParamSpec("P")
@runtime_checkable
class Closable(Protocol):
    name: str
    def close(self) -> None: ...
class File:
    name = "f"
    def close(self): pass
class NoName:
    def close(self): pass
print(isinstance(File(), Closable), isinstance(NoName(), Closable), isinstance(3, Closable))
try: Closable()
except TypeError as e: print(e)
class Plain(Protocol):
    def m(self): ...
try: isinstance(3, Plain)
except TypeError as e: print(e)
try: issubclass(File, Closable)
except TypeError as e: print(e)
class Impl(Plain):
    def m(self): return 1
print(Impl().m(), Impl.__mro__[1].__name__)
class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
m: Movie = {"title": "x"}
print(m, Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie(title="a", year=3))
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> Self:
        self.items.append(x); return self
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1).push(2)
print(s.pop(), Stack[int], Stack.__parameters__, s.__orig_class__, Stack[int].__origin__)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x * 2
print(f(2), f("a"), get_type_hints(Stack.push))
def logged(fn: Callable[P, T]) -> Callable[P, T]:
    @functools.wraps(fn)
    def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        print("call", fn.__name__, args, kwargs)
        return fn(*args, **kwargs)
    return inner
@logged
def add(a: int, b: int = 2) -> int:
    "Adds."
    return a + b
print(add(1, b=3), add.__doc__, inspect.signature(add), add.__wrapped__.__name__, add.__annotations__)
UserId = NewType("UserId", int)
print(UserId(3), UserId, UserId.__supertype__, UserId.__name__)
print(get_origin(dict[str, int]), get_args(dict[str, list[int]]), get_origin(Union[int, str]), get_args(Optional[int]), get_args(Literal["a", 1]))
print(Annotated[int, "meta"], get_type_hints(Movie, include_extras=True), Annotated[int, 1].__metadata__)
print(int | None, Union[int, str, int], Optional[Union[int, None]], list[int] | None, Callable[[int], str], Callable[..., Any])
print(T, K, V, P, T.__bound__, K.__bound__, V.__constraints__, P.args, P.kwargs)
class Box[A: int, B = str]:
    def get(self, a: A) -> B: ...
def ident[X](x: X) -> X: return x
type Pair[Q] = tuple[Q, Q]
print(Box.__type_params__, Box[int, str], ident.__type_params__, Pair, Pair.__value__, Pair[int], Pair.__type_params__[0].__name__)
print(cast(int, "x"), TYPE_CHECKING)
try: assert_never(3)
except AssertionError as e: print(e)
@final
class Fin: pass
print(Fin.__final__)
class D:
    @override
    def x(self): pass
print(D.x.__override__)
Vec: TypeAlias = "list[float]"
print(Vec, reveal_type(3))
try: list[int][str]
except TypeError as e: print(e)
try: isinstance([], list[int])
except TypeError as e: print(e)
try: Stack[int, str]
except TypeError as e: print(e)
try: Generic[int]
except TypeError as e: print(e)
try: Union[3, 4]
except TypeError as e: print(e)
try: Any()
except TypeError as e: print(e)
try: T()
except TypeError as e: print(e)
class Node[T]:
    def __init__(self, v: T, nxt: "Node[T] | None" = None): self.v, self.nxt = v, nxt
print(Node(1, Node(2)).nxt.v, Node[int], Node.__mro__[1], Node.__orig_bases__)
Box[str]()

#= stdout
#| True False False
#| Protocols cannot be instantiated
#| Instance and class checks can only be used with @runtime_checkable protocols
#| Protocols with non-method members don't support issubclass(). Non-method members: 'name'.
#| 1 Plain
#| {'title': 'x'} frozenset({'title'}) frozenset({'year'}) False {'title': 'a', 'year': 3}
#| 2 __main__.Stack[int] (~T,) __main__.Stack[int] <class '__main__.Stack'>
#| 4 aa {'x': ~T, 'return': typing.Self}
#| call add (1,) {'b': 3}
#| 4 Adds. (a: int, b: int = 2) -> int add {'a': <class 'int'>, 'b': <class 'int'>, 'return': <class 'int'>}
#| 3 __main__.UserId <class 'int'> UserId
#| <class 'dict'> (<class 'str'>, list[int]) typing.Union (<class 'int'>, <class 'NoneType'>) ('a', 1)
#| typing.Annotated[int, 'meta'] {'title': typing.Required[str], 'year': <class 'int'>} (1,)
#| int | None typing.Union[int, str] typing.Optional[int] list[int] | None typing.Callable[[int], str] typing.Callable[..., typing.Any]
#| ~T ~K ~V ~P None <class 'int'> (<class 'int'>, <class 'str'>) P.args P.kwargs
#| (A, B) __main__.Box[int, str] (X,) Pair tuple[Q, Q] Pair[int] Q
#| x False
#| Expected code to be unreachable, but got: 3
#| True
#| True
#| list[float] 3
#| list[int] is not a generic class
#| isinstance() argument 2 cannot be a parameterized generic
#| Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
#| Parameters to Generic[...] must all be type variables or parameter specification variables.
#| Any cannot be instantiated
#| 'typing.TypeVar' object is not callable
#| 2 __main__.Node[int] <class 'typing.Generic'> (typing.Generic[T],)
#= stderr
#| Runtime type is 'int'
#= status 0
