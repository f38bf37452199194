"""Typing at run time: validators, containers, registries."""
from __future__ import annotations
import typing as t, functools, inspect, dataclasses, collections.abc as cabc, types, enum
from typing import Annotated, get_type_hints, get_origin, get_args, Generic, TypeVar, Literal, Final, ClassVar, Optional, Union, Callable, Any, Protocol, NamedTuple, TypedDict, Self, Iterator, Concatenate, ParamSpec, TypeAlias, Never, LiteralString, TypeGuard, NewType
T = TypeVar("T"); KT = TypeVar("KT", bound="cabc.Hashable"); Num = TypeVar("Num", int, float, covariant=False); P = ParamSpec("P"); C_co = TypeVar("C_co", covariant=True)
class Gt:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"Gt({self.n})"
    def check(self, v): return v > self.n
def validate(f):
    hints = get_type_hints(f, include_extras=True); sig = inspect.signature(f)
    @functools.wraps(f)
    def w(*a, **k):
        for n, v in sig.bind(*a, **k).arguments.items():
            h = hints.get(n)
            if get_origin(h) is Annotated:
                h, *meta = get_args(h)
                for m in meta:
                    if not m.check(v): raise ValueError(f"{n}={v!r} fails {m}")
            if get_origin(h) is Literal and v not in get_args(h): raise ValueError(f"{n} not in {get_args(h)}")
            if isinstance(h, type) and not isinstance(v, h): raise TypeError(f"{n} must be {h.__name__}")
        return f(*a, **k)
    return w
@validate
def area(w: Annotated[int, Gt(0)], unit: Literal["cm", "m"] = "cm", *, label: str = "") -> str: return f"{w}{unit}{label}"
print(area(3), area(2, "m", label="!"))
for a, k in (((0,), {}), ((1, "km"), {}), (("x",), {}), ((1,), {"label": 5}), ((), {})):
    try: print(area(*a, **k))
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
class Stack(Generic[T]):
    items: list[T]
    def __init__(self) -> None: self.items = []
    def push(self, x: T) -> Self: self.items.append(x); return self
    def __iter__(self) -> Iterator[T]: return reversed(self.items)
    @classmethod
    def of(cls, *xs: T) -> Stack[T]:
        s = cls()
        for x in xs: s.push(x)
        return s
s = Stack[int]().push(1).push(2); print(list(s), Stack.of(1, 2).items, Stack[int], Stack[T], get_type_hints(Stack), Stack.push.__annotations__, Stack.__parameters__)
class Pair(Stack[int], Generic[KT]): pass
print(Pair.__orig_bases__, Pair.__parameters__, Pair[str], [c.__name__ for c in Pair.__mro__], types.get_original_bases(Pair), issubclass(Pair, Stack))
for bad in (lambda: Stack[int, str], lambda: Union[()], lambda: Optional[int, str], lambda: TypeVar("X", int), lambda: TypeVar("X", int, str, bound=int), lambda: Generic[int], lambda: Literal[1]("x"), lambda: Any(), lambda: NewType("U", int)("x") + "y", lambda: Callable[int], lambda: dict[int], lambda: ClassVar[int, str]):
    try: print(bad())
    except TypeError as e: print("TypeError", e)
print(Union[int, str] == Union[str, int], Union[int, int], Optional[str], int | str | None, Union[int, None] == Optional[int], get_args(Callable[[int, str], bool]), Callable[..., Any], Callable[Concatenate[int, P], T], get_origin(list[int]), get_origin(t.List[int]), get_args(dict[str, list[T]]), list[T][int], dict[KT, T].__parameters__, isinstance(1, int | str), get_args(int | None))
print(T, KT.__bound__, Num.__constraints__, C_co, P.args, P.kwargs, T.__default__, type(T), t.AnyStr.__constraints__, Final[int], ClassVar[int], Literal[1, "a", None], Annotated[int, "x"].__metadata__, Never, Self, LiteralString, TypeGuard[int], t.Type[int], t.Tuple[int, ...], tuple[()], t.Awaitable[int], t.Iterable, t.NoReturn)
class Emp(NamedTuple):
    """An employee."""
    name: str; age: int = 3
    def hi(self) -> str: return f"hi {self.name}"
print(Emp("a"), Emp("a").hi(), Emp.__doc__, Emp._field_defaults, get_type_hints(Emp), Emp("b", age=4)._asdict(), Emp("a") == ("a", 3), Emp("a") < Emp("b"))
class Opt(TypedDict, total=False): x: int
class Req(Opt): y: t.Required[str]; z: t.NotRequired[int]
print(Req(y="1"), Req.__required_keys__ == {"y"}, sorted(Req.__optional_keys__), Req.__total__, get_type_hints(Req), t.is_typeddict(Req))
class Greeter(Protocol[C_co]):
    def greet(self) -> C_co: ...
class En:
    def greet(self): return "hello"
def use(g: Greeter[str]) -> str: return g.greet()
print(use(En()), Greeter.__name__, t.cast(int, "x"), t.get_type_hints(use)["return"])
Vec: TypeAlias = "list[float]"; UserId = NewType("UserId", int); print(UserId(5), UserId.__name__, UserId, Vec)
@t.overload
def dbl(x: int) -> int: ...
@t.overload
def dbl(x: str) -> str: ...
def dbl(x): return x * 2
print(dbl(2), dbl("a"), len(t.get_overloads(dbl)))
@t.final
class Leaf: pass
print(Leaf.__final__, t.TYPE_CHECKING, t.get_type_hints(t.no_type_check(lambda: 0)))

#= stdout
#| 3cm 2m!
#| ValueError w=0 fails Gt(0)
#| ValueError unit not in ('cm', 'm')
#| TypeError '>' not supported between instances of 'str' and 'int'
#| TypeError label must be str
#| TypeError missing a required argument: 'w'
#| [2, 1] [1, 2] __main__.Stack[int] __main__.Stack[~T] {'items': list[~T]} {'x': 'T', 'return': 'Self'} (~T,)
#| (__main__.Stack[int], typing.Generic[~KT]) (~KT,) __main__.Pair[str] ['Pair', 'Stack', 'Generic', 'object'] (__main__.Stack[int], typing.Generic[~KT]) True
#| TypeError Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
#| TypeError Cannot take a Union of no types.
#| TypeError typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
#| TypeError A single constraint is not allowed
#| TypeError Constraints cannot be combined with bound=...
#| TypeError Parameters to Generic[...] must all be type variables or parameter specification variables.
#| TypeError Cannot instantiate typing.Literal
#| TypeError Any cannot be instantiated
#| xy
#| TypeError Callable must be used as Callable[[arg, ...], result].
#| dict[int]
#| TypeError typing.ClassVar accepts only single type. Got (<class 'int'>, <class 'str'>).
#| True <class 'int'> typing.Optional[str] int | str | None True ([<class 'int'>, <class 'str'>], <class 'bool'>) typing.Callable[..., typing.Any] typing.Callable[typing.Concatenate[int, ~P], ~T] <class 'list'> <class 'list'> (<class 'str'>, list[~T]) list[int] (~KT, ~T) True (<class 'int'>, <class 'NoneType'>)
#| ~T ForwardRef('cabc.Hashable') (<class 'int'>, <class 'float'>) +C_co P.args P.kwargs typing.NoDefault <class 'typing.TypeVar'> (<class 'bytes'>, <class 'str'>) typing.Final[int] typing.ClassVar[int] typing.Literal[1, 'a', None] ('x',) typing.Never typing.Self typing.LiteralString typing.TypeGuard[int] typing.Type[int] typing.Tuple[int, ...] tuple[()] typing.Awaitable[int] typing.Iterable typing.NoReturn
#| Emp(name='a', age=3) hi a An employee. {'age': 3} {'name': <class 'str'>, 'age': <class 'int'>} {'name': 'b', 'age': 4} True True
#| {'y': '1'} False ['x'] True {'x': <class 'int'>, 'y': <class 'str'>, 'z': <class 'int'>} True
#| hello Greeter x <class 'str'>
#| 5 UserId __main__.UserId list[float]
#| 4 aa 2
#| True False {}
#= status 0
