"""Dataclasses all over."""
from dataclasses import *
from typing import ClassVar, Any
import functools, copy, json
@dataclass
class Base: x: int; y: list = field(default_factory=list); Z: ClassVar[int] = 3
@dataclass(order=True, frozen=True)
class P: sort: int = field(init=False, repr=False); name: str; n: int = 0; tags: tuple = (); secret: str = field(default="s", repr=False, compare=False, metadata={"k": 1})
def _pi(self): object.__setattr__(self, "sort", -self.n)
P.__post_init__ = _pi
@dataclass(order=True, frozen=True)
class Q:
    name: str; n: int = 0; s: int = field(init=False, repr=False, default=0)
    def __post_init__(self): object.__setattr__(self, "s", self.n * 2)
print(Q("a", 3), Q("a") < Q("b"), sorted([Q("b"), Q("a", 2), Q("a", 1)]), hash(Q("a")) == hash(Q("a")), Q("z", 4).s, {Q("a"): 1}[Q("a")])
try: Q("a").n = 3
except FrozenInstanceError as e: print(repr(e), isinstance(e, AttributeError))
try: del Q("a").n
except FrozenInstanceError as e: print(e)
@dataclass
class D(Base): w: str = "w"; _: KW_ONLY; k: int; j: int = 1
print(D(1, [2], "q", k=5), [f.name for f in fields(D)], D.__match_args__, Base.__eq__(Base(1), Base(1)), Base(1) == D(1, k=1), Base.__hash__)
for bad in (lambda: D(1), lambda: D(1, 2, 3, 4, k=1), lambda: Base(), lambda: Base(1, q=2), lambda: replace(Q("a"), s=3), lambda: fields(3), lambda: asdict(3), lambda: Base(1) < Base(2)):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for src in ("class B:\n a: int = 1\n b: str", "class B:\n a: list = []", "class B:\n a: int = field(default=1, default_factory=int)"):
    try: exec("@dataclass\n" + src)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
@dataclass
class Tree: v: Any; kids: list["Tree"] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); print(asdict(t), astuple(t), json.dumps(asdict(t)), copy.deepcopy(t) == t, sep="\n")
t.kids.append(t); print(repr(t)[:60]); t.kids.pop()
@dataclass(slots=True)
class S: a: int = 1; b: int = 2
s = S(); print(s, S.__slots__, hasattr(s, "__dict__"))
try: s.c = 1
except AttributeError as e: print(e)
@dataclass(kw_only=True, eq=False, repr=False)
class K: a: int; b: int = 0
k = K(a=1); print(K.__init__.__name__, k == K(a=1), k.a, K.__init__.__qualname__)
@dataclass
class I:
    v: InitVar[int]; d: int = field(init=False)
    def __post_init__(self, v): self.d = v + 1
print(I(3), [f.name for f in fields(I)])
C = make_dataclass("C", [("x", int), "y", ("z", int, field(default=5))], namespace={"total": lambda s: s.x + s.z}, frozen=True); print(C(1, 2), C(1, 2).total(), C.__name__, is_dataclass(C), is_dataclass(C(1, 2)))
f = fields(P)[4]; print(f.name, f.type, f.default, f.metadata["k"], f.init, f.compare, f.kw_only, f.default_factory is MISSING)
match D(1, k=2):
    case D(x, y, w=ww): print(x, y, ww)
@dataclass(unsafe_hash=True)
class H: a: int; b: int = field(hash=False, default=0)
print(hash(H(1, 2)) == hash(H(1, 3)), H(1, 2) == H(1, 3))
@functools.total_ordering
@dataclass(eq=False)
class O:
    v: int
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(O(1) <= O(2), O(2) >= O(3), max(O(1), O(5)))
print(Base(1).__dict__, Base.__doc__, D.__doc__, Base.__annotations__, Base.__dataclass_params__)
P("n")

#= stdout
#| Q(name='a', n=3) True [Q(name='a', n=1), Q(name='a', n=2), Q(name='b', n=0)] True 8 1
#| FrozenInstanceError("cannot assign to field 'n'") True
#| cannot delete field 'n'
#| D(x=1, y=[2], w='q', k=5, j=1) ['x', 'y', 'w', 'k', 'j'] ('x', 'y', 'w') True False None
#| TypeError D.__init__() missing 1 required keyword-only argument: 'k'
#| TypeError D.__init__() takes from 2 to 4 positional arguments but 5 positional arguments (and 1 keyword-only argument) were given
#| TypeError Base.__init__() missing 1 required positional argument: 'x'
#| TypeError Base.__init__() got an unexpected keyword argument 'q'
#| TypeError field s is declared with init=False, it cannot be specified with replace()
#| TypeError must be called with a dataclass type or instance
#| TypeError asdict() should be called on dataclass instances
#| TypeError '<' not supported between instances of 'Base' and 'Base'
#| TypeError non-default argument 'b' follows default argument 'a'
#| ValueError mutable default <class 'list'> for field a is not allowed: use default_factory
#| ValueError cannot specify both default and default_factory
#| {'v': 1, 'kids': [{'v': 2, 'kids': []}, {'v': 3, 'kids': [{'v': 4, 'kids': []}]}]}
#| (1, [(2, []), (3, [(4, [])])])
#| {"v": 1, "kids": [{"v": 2, "kids": []}, {"v": 3, "kids": [{"v": 4, "kids": []}]}]}
#| True
#| Tree(v=1, kids=[Tree(v=2, kids=[]), Tree(v=3, kids=[Tree(v=4
#| S(a=1, b=2) ('a', 'b') False
#| 'S' object has no attribute 'c' and no __dict__ for setting new attributes
#| __init__ False 1 K.__init__
#| I(d=4) ['d']
#| C(x=1, y=2, z=5) 6 C True True
#| secret <class 'str'> s 1 True False False True
#| 1 [] w
#| True False
#| True False O(v=5)
#| {'x': 1, 'y': []} Base(x: int, y: list = <factory>) D(x: int, y: list = <factory>, w: str = 'w', *, k: int, j: int = 1) {'x': <class 'int'>, 'y': <class 'list'>, 'Z': typing.ClassVar[int]} _DataclassParams(init=True,repr=True,eq=True,order=False,unsafe_hash=False,frozen=False,match_args=True,kw_only=False,slots=False,weakref_slot=False)
#= status 0
