from dataclasses import dataclass, field, InitVar, KW_ONLY, make_dataclass, asdict, FrozenInstanceError
from typing import ClassVar, Optional


@dataclass
class Config:
    host: str
    count: ClassVar[int] = 0
    scale: InitVar[int] = 2
    _: KW_ONLY
    port: int = 80
    total: int = field(init=False, default=0)

    def __post_init__(self, scale):
        Config.count += 1
        self.total = self.port * scale


print(Config("h"), Config("g", 3, port=1), Config.count)
Pair = make_dataclass("Pair", [("left", int), ("right", int, 5), "free"] if False else [("left", int), ("right", int, 5)])
print(Pair(1), Pair(1, 2) == Pair(1, 2))


@dataclass
class Node:
    value: int
    next: Optional["Node"] = None


n = Node(1, Node(2))
print(n, asdict(n))
n.next.next = n
print(n)


@dataclass(slots=True)
class Slim:
    a: int
    b: str = "x"


s = Slim(1)
print(s, hasattr(s, "__dict__"), Slim.__slots__)
try:
    s.other = 1
except AttributeError as e:
    print("AttributeError", e)


@dataclass(repr=False, eq=False)
class Bare:
    a: int


print(Bare(1) == Bare(1), Bare(1).a)


@dataclass(unsafe_hash=True)
class Hashed:
    a: int


print(len({Hashed(1), Hashed(1)}))
try:
    hash(Config("x"))
except TypeError as e:
    print(e)


@dataclass
class Custom:
    a: int

    def __repr__(self):
        return "custom!"

    def __eq__(self, other):
        return True


print(Custom(1), Custom(1) == Custom(2))
match Pair(1, 2):
    case Pair(left, right):
        print(left, right)
print(Pair.__match_args__, Config.__doc__, Slim.__doc__)


@dataclass
class Outer:
    inner: Slim
    many: list
    by: dict


print(asdict(Outer(Slim(1), [Slim(2)], {"k": Slim(3)})))


class Holder:
    @dataclass
    class Inner:
        v: int


print(Holder.Inner(3))
try:
    Holder.Inner()
except TypeError as e:
    print(e)


@dataclass(frozen=True)
class A:
    x: int


try:
    @dataclass
    class B(A):
        y: int
except TypeError as e:
    print(e)
print(issubclass(FrozenInstanceError, AttributeError))

#= stdout
#| Config(host='h', port=80, total=160) Config(host='g', port=1, total=3) 2
#| Pair(left=1, right=5) True
#| Node(value=1, next=Node(value=2, next=None)) {'value': 1, 'next': {'value': 2, 'next': None}}
#| Node(value=1, next=Node(value=2, next=...))
#| Slim(a=1, b='x') False ('a', 'b')
#| AttributeError 'Slim' object has no attribute 'other' and no __dict__ for setting new attributes
#| False 1
#| 1
#| unhashable type: 'Config'
#| custom! True
#| 1 2
#| ('left', 'right') Config(host: str, scale: dataclasses.InitVar[int] = 2, *, port: int = 80) Slim(a: int, b: str = 'x')
#| {'inner': {'a': 1, 'b': 'x'}, 'many': [{'a': 2, 'b': 'x'}], 'by': {'k': {'a': 3, 'b': 'x'}}}
#| Holder.Inner(v=3)
#| Holder.Inner.__init__() missing 1 required positional argument: 'v'
#| cannot inherit non-frozen dataclass from a frozen one
#| True
#= status 0
