"""Every kind of pattern."""
from dataclasses import dataclass
from enum import Enum
from collections import namedtuple


class Color(Enum):
    RED = 1
    GREEN = 2


@dataclass
class Point:
    x: int
    y: int


class Pair:
    __match_args__ = ("left", "right")
    def __init__(self, left, right): self.left, self.right = left, right


NT = namedtuple("NT", "a b")
LIMIT = 10


def kind(value):
    match value:
        case 0: return "zero"
        case True: return "never reached for 1"
        case 1 | 2 | 3 as small: return f"small {small}"
        case -1.5: return "negative float"
        case None: return "none"
        case "yes" | "no" as word: return f"word {word}"
        case b"raw": return "bytes"
        case Color.RED: return "red"
        case Color(): return f"colour {value.name}"
        case Point(x=0, y=0): return "origin"
        case Point(x, 0): return f"on x at {x}"
        case Point(x=px, y=py) if px == py: return f"diagonal {px}"
        case Point(): return "point"
        case Pair(Pair(a, b), c): return f"nested pair {a} {b} {c}"
        case Pair(left, right=right): return f"pair {left} {right}"
        case NT(a, b=5): return f"nt {a}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [x, [y, *_], *rest] if rest: return f"head {x} {y} rest {rest}"
        case [first, *_, last] if first == last: return f"same ends {first}"
        case (1, 2, *others): return f"from one {others}"
        case [int() | float() as n, str(s)]: return f"number {n} text {s}"
        case {"kind": "circle", "r": r}: return f"circle {r}"
        case {"kind": k, **rest} if rest: return f"{k} with {rest}"
        case {"list": [{"id": i}, *_]}: return f"list of {i}"
        case {}: return f"mapping of {len(value)}"
        case str() as s if len(s) > 5: return "long text"
        case str(s): return f"text {s}"
        case int(n) if n > LIMIT: return f"big {n}"
        case float(): return "float"
        case set() | frozenset(): return "set"
        case _: return f"other {type(value).__name__}"


for value in (0, 1, True, 3, 0.0, -1.5, None, "yes", b"raw", Color.RED, Color.GREEN, Point(0, 0), Point(4, 0), Point(2, 2), Point(1, 2),
              Pair(Pair(1, 2), 3), Pair("l", "r"), NT(1, 5), NT(1, 6), [], (), [9], [1, [2, 3], 4], [7, 8, 7], (1, 2, 3, 4), [1.5, "s"], "ab", "longer text",
              {"kind": "circle", "r": 2}, {"kind": "box", "w": 1}, {"kind": "x"}, {"list": [{"id": 5}, 6]}, {}, {1: 2}, 11, 7, 2.5, {1}, frozenset(), object, range(2), b"xx", bytearray(b"y"), iter([])):
    print(kind(value))
match [1, 2], {"a": 3}:
    case [a, b], {"a": c}:
        print(a, b, c)
match 5:
    case n if n > 10: print("no")
    case n: print("bound", n)
print(n)
command = "go north"
match command.split():
    case ["go", ("north" | "south") as way]: print("going", way)
    case ["go", *_]: print("where?")
try:
    match 5:
        case int(1, 2): pass
except TypeError as error:
    print(error)
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as error:
    print(error)
try:
    match 5:
        case LIMIT.nope: pass
except AttributeError as error:
    print(error)
match = 3
case = match + 1
print(match, case, (lambda match: match)(5))

#= stdout
#| zero
#| small 1
#| never reached for 1
#| small 3
#| zero
#| negative float
#| none
#| word yes
#| bytes
#| red
#| colour GREEN
#| origin
#| on x at 4
#| diagonal 2
#| point
#| nested pair 1 2 3
#| pair l r
#| nt 1
#| other NT
#| empty
#| empty
#| one 9
#| head 1 2 rest [4]
#| same ends 7
#| from one [3, 4]
#| number 1.5 text s
#| text ab
#| long text
#| circle 2
#| box with {'w': 1}
#| mapping of 1
#| list of 5
#| mapping of 0
#| mapping of 1
#| big 11
#| other int
#| float
#| set
#| set
#| other type
#| other range
#| other bytes
#| other bytearray
#| other list_iterator
#| 1 2 3
#| bound 5
#| 5
#| going north
#| int() accepts 1 positional sub-pattern (2 given)
#| Point() accepts 2 positional sub-patterns (3 given)
#| 'int' object has no attribute 'nope'
#| 3 4 5
#= status 0
