"""An elevator simulation as a state machine with match and enums."""
import enum
from collections import namedtuple
from dataclasses import dataclass, field, replace, asdict

class Direction(enum.IntEnum):
    DOWN = -1
    IDLE = 0
    UP = 1
    def __str__(self):
        return self.name.lower()

class Door(enum.StrEnum):
    OPEN = enum.auto()
    CLOSED = enum.auto()

Request = namedtuple("Request", "floor direction", defaults=(Direction.IDLE,))

@dataclass(slots=True)
class Lift:
    floor: int = 0
    direction: Direction = Direction.IDLE
    door: Door = Door.CLOSED
    stops: set = field(default_factory=set)
    log: list = field(default_factory=list)

    def ask(self, request):
        match request:
            case Request(floor=f, direction=Direction.IDLE):
                self.log.append(f"inside wants {f}")
                self.stops.add(f)
            case Request(f, d) if f == self.floor:
                self.log.append(f"already at {f} going {d}")
            case Request(f, Direction.UP | Direction.DOWN as d):
                self.log.append(f"outside at {f} wants {d!s}")
                self.stops.add(f)
            case (a, b):
                self.log.append(f"plain tuple {a} {b}")
            case {"floor": int(f), **rest}:
                self.log.append(f"dict {f} rest={rest}")
                self.stops.add(f)
            case [*_, last]:
                self.log.append(f"list, last {last}")
            case str() | bytes():
                raise ValueError(f"not understood: {request!r}")
            case _:
                raise TypeError(type(request).__qualname__)

    def tick(self):
        if not self.stops:
            self.direction = Direction.IDLE
            return False
        if self.floor in self.stops:
            self.stops.remove(self.floor)
            self.door = Door.OPEN
            self.log.append(f"{self.door} at {self.floor}")
            return True
        self.door = Door.CLOSED
        ahead = [s for s in self.stops if (s - self.floor) * self.direction > 0]
        if not ahead:
            nearest = min(self.stops, key=lambda s: (abs(s - self.floor), s))
            self.direction = Direction((nearest > self.floor) - (nearest < self.floor))
        self.floor += self.direction
        return True

lift = Lift(3)
lift.ask(Request(5)); lift.ask(Request(3, Direction.UP)); lift.ask(Request(1, Direction.UP))
lift.ask((1, 2)); lift.ask({"floor": 7, "who": "x"}); lift.ask([1, 2, 3])
n = 0
while lift.tick():
    n += 1
print(n, lift)
print(*lift.log, sep="\n")
for bad in ("x", b"y", 3.5, None):
    try:
        lift.ask(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(replace(lift, log=[]), asdict(replace(lift, log=["k"])))
print(Direction.UP + 1, Direction(-1), repr(Direction.DOWN), f"{Direction.UP}", f"{Direction.UP:3d}|", Door.OPEN.upper(), list(Door), Door("open"))
print(Lift.__slots__, Lift.floor, hasattr(lift, "__dict__"))
try:
    lift.speed = 3
except AttributeError as e:
    print(e)
try:
    Door("ajar")
except ValueError as e:
    print(e)

#= stdout
#| 11 Lift(floor=7, direction=<Direction.IDLE: 0>, door=<Door.OPEN: 'open'>, stops=set(), log=['inside wants 5', 'already at 3 going up', 'outside at 1 wants up', 'plain tuple 1 2', "dict 7 rest={'who': 'x'}", 'list, last 3', 'open at 1', 'open at 5', 'open at 7'])
#| inside wants 5
#| already at 3 going up
#| outside at 1 wants up
#| plain tuple 1 2
#| dict 7 rest={'who': 'x'}
#| list, last 3
#| open at 1
#| open at 5
#| open at 7
#| ValueError not understood: 'x'
#| ValueError not understood: b'y'
#| TypeError float
#| TypeError NoneType
#| Lift(floor=7, direction=<Direction.IDLE: 0>, door=<Door.OPEN: 'open'>, stops=set(), log=[]) {'floor': 7, 'direction': <Direction.IDLE: 0>, 'door': <Door.OPEN: 'open'>, 'stops': set(), 'log': ['k']}
#| 2 down <Direction.DOWN: -1> up   1| OPEN [<Door.OPEN: 'open'>, <Door.CLOSED: 'closed'>] open
#| ('floor', 'direction', 'door', 'stops', 'log') <member 'floor' of 'Lift' objects> False
#| 'Lift' object has no attribute 'speed' and no __dict__ for setting new attributes
#| 'ajar' is not a valid Door
#= status 0
