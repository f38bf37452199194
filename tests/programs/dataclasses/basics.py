from dataclasses import dataclass, field, asdict, astuple, fields, replace, is_dataclass


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, p == Point(1, 0), p == (1, 0), Point(y=2, x=1), p != Point(2))
p.x = 10
print(p, asdict(p), astuple(p), [f.name for f in fields(p)], is_dataclass(Point), is_dataclass(p))


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


print(sorted([Version(2), Version(1, 5, "b"), Version(1, 2, "a")]), Version(1) < Version(1, 1), Version(1, 0, "x") == Version(1, 0, "y"))


@dataclass(frozen=True)
class Key:
    name: str
    tags: tuple = ()


k = Key("a")
print({k: 1}[Key("a")], hash(k) == hash(Key("a")))
for action in (lambda: setattr(k, "name", "b"), lambda: delattr(k, "name"), lambda: setattr(k, "other", 1)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Team:
    name: str
    members: list[str] = field(default_factory=list)
    size: int = field(init=False, repr=False)

    def __post_init__(self):
        self.size = len(self.members)


t = Team("red", ["ann"])
u = Team("blue")
u.members.append("bob")
print(t, u, t.size, replace(t, name="green"))


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: int = 1


print(Derived(), Derived(5, c=6), [f.name for f in fields(Derived)])


@dataclass(kw_only=True)
class Options:
    depth: int
    name: str = "n"


print(Options(depth=1))
for call in (
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=2),
    lambda: Point(1, x=2),
    lambda: Options(1),
    lambda: Options(),
    lambda: Team(),
    lambda: Base(),
    lambda: Version(1) < 3,
    lambda: asdict(5),
    lambda: fields(5),
    lambda: replace(t, size=3),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Worse:
        a: int = 1
        b: int
except TypeError as e:
    print(e)

#= stdout
#| Point(x=1, y=0) True False Point(x=1, y=2) True
#| Point(x=10, y=0) {'x': 10, 'y': 0} (10, 0) ['x', 'y'] True True
#| [Version(major=1, minor=2, note='a'), Version(major=1, minor=5, note='b'), Version(major=2, minor=0, note='')] True True
#| 1 True
#| FrozenInstanceError cannot assign to field 'name'
#| FrozenInstanceError cannot delete field 'name'
#| FrozenInstanceError cannot assign to field 'other'
#| Team(name='red', members=['ann']) Team(name='blue', members=['bob']) 1 Team(name='green', members=['ann'])
#| Derived(a=1, b=2, c=3) Derived(a=5, b=2, c=6) ['a', 'b', 'c']
#| Options(depth=1, name='n')
#| TypeError Point.__init__() missing 1 required positional argument: 'x'
#| TypeError Point.__init__() takes from 2 to 3 positional arguments but 4 were given
#| TypeError Point.__init__() got an unexpected keyword argument 'z'
#| TypeError Point.__init__() got multiple values for argument 'x'
#| TypeError Options.__init__() takes 1 positional argument but 2 were given
#| TypeError Options.__init__() missing 1 required keyword-only argument: 'depth'
#| TypeError Team.__init__() missing 1 required positional argument: 'name'
#| TypeError Base.__init__() missing 1 required positional argument: 'a'
#| TypeError '<' not supported between instances of 'Version' and 'int'
#| TypeError asdict() should be called on dataclass instances
#| TypeError must be called with a dataclass type or instance
#| TypeError field size is declared with init=False, it cannot be specified with replace()
#| mutable default <class 'list'> for field items is not allowed: use default_factory
#| non-default argument 'b' follows default argument 'a'
#= status 0
