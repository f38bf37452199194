from enum import Enum, IntEnum, StrEnum, auto, unique


class State(Enum):
    READY = 1
    RUNNING = 2
    DONE = 3
    FINISHED = 3

    def next(self):
        return State(min(self.value + 1, 3))

    @property
    def label(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.READY


s = State.READY
print(s, repr(s), s.name, s.value, s.next(), s.label, State.default())
print(list(State), len(State), State.FINISHED, State["DONE"], State(2), State.FINISHED is State.DONE)
print(State.__members__, s in State, 2 in State, 9 in State, isinstance(s, State), type(s))
print(s == 1, s == State.READY, s is State(1), s != State.DONE, hash(s) == hash("READY"))
print(f"{s} {s!r} {s:>15}|", {State.DONE: "x"}, [m.name for m in State], State)
for action in (lambda: State(7), lambda: State["NO"], lambda: setattr(State, "READY", 5), lambda: s < State.DONE, lambda: setattr(s, "value", 3), lambda: State.NOPE, lambda: State()):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW, repr(Level.LOW), Level.HIGH > Level.LOW, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), f"{Level.HIGH}", f"{Level.LOW:03d}", Level(10), [1, 2][Level.LOW])


class Color(StrEnum):
    RED = auto()
    BLUE = "navy"


print(Color.RED, repr(Color.RED), Color.BLUE == "navy", Color.RED.upper(), f"{Color.BLUE}", "/".join(Color))


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print([m.value for m in Auto])


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.MARS.value, repr(Planet.MARS))
try:
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class More(State):
        X = 9
except TypeError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Enum("Way", {"UP": "u"}).UP)


class Base(Enum):
    def hello(self):
        return "hi " + self.name


class Kid(Base):
    TOM = 1


print(Kid.TOM.hello())
match s:
    case State.READY:
        print("ready")


class Missing(Enum):
    A = "a"

    @classmethod
    def _missing_(cls, value):
        return cls.A


print(Missing("zzz"), Missing.A.__class__, Missing.A.__objclass__ is Missing)

#= stdout
#| State.READY <State.READY: 1> READY 1 State.RUNNING Ready State.READY
#| [<State.READY: 1>, <State.RUNNING: 2>, <State.DONE: 3>] 3 State.DONE State.DONE State.RUNNING True
#| {'READY': <State.READY: 1>, 'RUNNING': <State.RUNNING: 2>, 'DONE': <State.DONE: 3>, 'FINISHED': <State.DONE: 3>} True True False True <enum 'State'>
#| False True True True True
#| State.READY <State.READY: 1>     State.READY| {<State.DONE: 3>: 'x'} ['READY', 'RUNNING', 'DONE'] <enum 'State'>
#| ValueError 7 is not a valid State
#| KeyError 'NO'
#| AttributeError cannot reassign member 'READY'
#| TypeError '<' not supported between instances of 'State' and 'State'
#| AttributeError <enum 'Enum'> cannot set attribute 'value'
#| AttributeError type object 'State' has no attribute 'NOPE'
#| TypeError EnumType.__call__() missing 1 required positional argument: 'value'
#| 1 <Level.LOW: 1> True 2 [<Level.LOW: 1>, <Level.HIGH: 10>] 10 001 10 2
#| red <Color.RED: 'red'> True RED navy red/navy
#| [1, 2, 10, 11]
#| 5.9 (0.6, 3.3) <Planet.MARS: (0.6, 3.3)>
#| duplicate values found in <enum 'Doubled'>: B -> A
#| <enum 'More'> cannot extend <enum 'State'>
#| [<Animal.CAT: 1>, <Animal.DOG: 2>] 2 Way.UP
#| hi TOM
#| ready
#| Missing.A <enum 'Missing'> True
#= status 0
