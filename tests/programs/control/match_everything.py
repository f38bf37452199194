"""Pattern matching, all kinds."""
import re, dataclasses, collections, datetime, enum
@dataclasses.dataclass
class Pt: x: int; y: int
class K(enum.Enum): A = 1; B = 2
class Pos: __match_args__ = ("a",); a = 5
C = 10
class NS: LIM = 7
def m(v):
    match v:
        case None: return "none"
        case True | False as b: return f"bool {b}"
        case 0: return "zero"
        case -1 | 1.5 | 2j | "s" | b"b": return f"literal {v!r}"
        case NS.LIM: return "limit"
        case K.A: return "K.A"
        case int(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case float() as f: return f"float {f}"
        case str(s) if (mm := re.fullmatch(r"(\w+)=(\d+)", s)): return f"kv {mm[1]} {mm[2]}"
        case str(): return "str"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, [2, *inner], *rest]: return f"nested {inner} {rest}"
        case ["go", ("n" | "s") as d, *_]: return f"go {d}"
        case [first, *mid, last] if first == last: return f"same ends {mid}"
        case [_, _, _] | (_, _): return "2 or 3"
        case [*all_]: return f"all {len(all_)}"
        case {}if not v: return "empty dict"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": t, **kw} if kw: return f"{t} {sorted(kw)}"
        case {1: x, "k": [a, {"d": deep}]}: return f"deep {x} {a} {deep}"
        case dict(): return "dict"
        case Pt(0, 0): return "origin"
        case Pt(x=0, y=y): return f"y axis {y}"
        case Pt(x, y) if x == y: return f"diag {x}"
        case Pt(): return "pt"
        case Pos(a): return f"pos {a}"
        case datetime.date(year=yy, month=mm): return f"date {yy} {mm}"
        case type(): return f"type {v.__name__}"
        case set() | frozenset(): return "set"
        case collections.deque([]): return "x"
        case _: return f"other {type(v).__name__}"
import array
for v in [None, True, 0, -1, 1.5, 2j, "s", b"b", 7, K.A, K.B, 101, 3, 2.5, "a=12", "zz", [], [9], (1, [2, 3, 4], 5), ["go", "n", 1], [4, 5, 4], (1, 2), [1, 2, 3], range(5), [1, 2, 3, 4], {}, {"type": "circle", "r": 2, "z": 1}, {"type": "sq", "a": 1}, {1: 2, "k": (3, {"d": 4})}, {"q": 1}, Pt(0, 0), Pt(0, 3), Pt(2, 2), Pt(1, 2), Pos(), datetime.date(2024, 2, 1), int, {1}, frozenset(), "", bytearray(b"x"), object(), collections.deque([1, 2]), collections.OrderedDict(a=1), (x for x in ()), array.array("i", [1])]:
    print(m(v), end="; ")
print()
for bad, src in [("neg", "match 1:\n case Pt(1, 2, 3): pass"), ("notclass", "match 1:\n case C(): pass"), ("dup", "match Pt(1,2):\n case Pt(1, x=1): pass"), ("syn", "match 1:\n case x: pass\n case y: pass"), ("syn2", "match 1:\n case x | y: pass"), ("syn3", "match [1]:\n case [x, x]: pass"), ("syn4", "match {}:\n case {'a': 1, 'a': 2}: pass"), ("int2", "match 1:\n case int(a, b): pass"), ("star", "match 1:\n case [*a, *b]: pass")]:
    try: exec(src); print(bad, "fine")
    except (TypeError, SyntaxError) as e: print(bad, type(e).__name__, e)
match = 3; case = 4; print(match + case); _ = 5
match _:
    case _: print(_)
def cmd(line):
    match line.split():
        case ["quit"]: return SystemExit(3)
        case ["add", *ns] if all(n.lstrip("-").isdigit() for n in ns): return sum(map(int, ns))
        case ["get", ("x" | "y") as attr]: return getattr(Pt(1, 2), attr)
        case ["say", w, *ws]: return " ".join([w.upper(), *ws])
        case [unknown, *_]: return f"unknown {unknown!r}"
        case _: return "nothing"
for l in ("add 1 -2 3", "get y", "say hi there", "foo bar", ""): print(cmd(l))
raise cmd("quit")

#= stdout
#| none; bool True; zero; literal -1; literal 1.5; literal 2j; literal 's'; literal b'b'; limit; K.A; other K; big 101; int; float 2.5; kv a 12; str; empty; one 9; nested [3, 4] [5]; go n; same ends [5]; 2 or 3; 2 or 3; all 5; all 4; empty dict; circle 2; sq ['a']; deep 2 3 4; dict; origin; y axis 3; diag 2; pt; pos 5; date 2024 2; type int; set; set; str; other bytearray; other object; 2 or 3; dict; other generator; one 1; 
#| neg fine
#| notclass TypeError called match pattern must be a class
#| dup TypeError Pt() got multiple sub-patterns for attribute 'x'
#| syn SyntaxError name capture 'x' makes remaining patterns unreachable (<string>, line 2)
#| syn2 SyntaxError name capture 'x' makes remaining patterns unreachable (<string>, line 2)
#| syn3 SyntaxError multiple assignments to name 'x' in pattern (<string>, line 2)
#| syn4 SyntaxError mapping pattern checks duplicate key ('a') (<string>, line 2)
#| int2 TypeError int() accepts 1 positional sub-pattern (2 given)
#| star SyntaxError multiple starred names in sequence pattern (<string>, line 2)
#| 7
#| 5
#| 2
#| 2
#| HI there
#| unknown 'foo'
#| nothing
#= status 3
