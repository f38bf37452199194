"""Sequences and mappings of every kind in patterns."""
import collections, collections.abc as abc, array, types, os
class Seq(abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
class Map(abc.Mapping):
    def __init__(self, **k): self.k = k
    def __getitem__(self, i): return self.k[i]
    def __iter__(self): return iter(self.k)
    def __len__(self): return len(self.k)
class Reg:
    def __len__(self): return 2
    def __getitem__(self, i): return "xy"[i]
class Plain:
    def __getitem__(self, i): return i
    def __len__(self): return 1
class D(dict): pass
class L(list): pass
abc.Sequence.register(Reg)
def f(v):
    match v:
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"first 1 {rest}"
        case [a, b]: return f"two {a} {b}"
        case [*_, last]: return f"last {last}"
        case {"a": 1, **rest}: return f"a 1 {sorted(rest)}"
        case {"b": {"c": c}}: return f"deep {c}"
        case {}: return "map"
        case str() | bytes(): return "text"
        case _: return f"other {type(v).__name__}"
for v in (Seq(), Seq(5), Seq(1, 2, 3), Seq(4, 5), Seq(7, 8, 9), Map(a=1, z=2), Map(b=Map(c=3)), Map(), Reg(), Plain(), collections.UserList([1, 9]), collections.UserDict(a=1), collections.ChainMap({"b": {"c": 4}}, {"a": 2}), types.MappingProxyType({"a": 1}), array.array("i", [3]), collections.deque([1, 2]), range(2), memoryview(b"a") if 0 else [], D(a=1), L([1]), collections.Counter("a"), collections.OrderedDict(b={"c": 5}), collections.defaultdict(int), "ab", b"ab", {1, 2}, iter([1]), (x for x in [1]), collections.namedtuple("N", "x y")(1, 2), vars(Seq(1)), collections.UserString("ab"), {1: 2}.items(), frozenset()):
    print(f(v), end="; ")
print()
dd = collections.defaultdict(list)
match dd:
    case {"missing": _}: print("made")
    case _: print("not made", dict(dd))

#= stdout
#| empty; one 5; first 1 [2, 3]; two 4 5; last 9; a 1 ['z']; deep 3; map; two x y; other Plain; first 1 [9]; a 1 []; deep 4; a 1 []; one 3; first 1 [2]; two 0 1; empty; a 1 []; one 1; a 1 []; deep 5; map; text; text; other set; other list_iterator; other generator; first 1 [2]; map; two a b; other dict_items; other frozenset; 
#| not made {}
#= status 0
