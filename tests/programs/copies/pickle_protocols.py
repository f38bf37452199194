"""pickle and copy with `__reduce__`, `__getstate__`, `__getnewargs__` and their kin."""
import copy
import pickle


class State:
    def __init__(self, a): self.a, self.cache = a, "big"
    def __getstate__(self): return {"a": self.a}
    def __setstate__(self, state): self.__dict__.update(state); self.cache = "rebuilt"


class Reduced:
    def __init__(self, x, y): self.x, self.y = x, y
    def __reduce__(self): return Reduced, (self.x, self.y * 2)


class ReducedState:
    def __reduce__(self): return object.__new__, (ReducedState,), {"late": 5}


class ReduceEx:
    def __init__(self, n=0): self.n = n
    def __reduce_ex__(self, protocol): return ReduceEx, (protocol,)


class Slots:
    __slots__ = ("p", "q")
    def __init__(self): self.p = 1


class New:
    def __new__(cls, v): self = super().__new__(cls); self.v = v; return self
    def __getnewargs__(self): return (self.v,)


class NewEx:
    def __new__(cls, *, v): self = super().__new__(cls); self.v = v; return self
    def __getnewargs_ex__(self): return (), {"v": self.v}


class MyList(list):
    pass


class MyDict(dict):
    def __init__(self, *args): super().__init__(*args); self.extra = 1


class Err(Exception):
    def __init__(self, code, text): super().__init__(text); self.code = code
    def __reduce__(self): return Err, (self.code, self.args[0])


def twice(obj): return pickle.loads(pickle.dumps(obj)), copy.copy(obj), copy.deepcopy(obj)


print([(s.a, s.cache) for s in twice(State(1))])
print([(s.x, s.y) for s in twice(Reduced(1, 3))])
print([s.__dict__ for s in twice(ReducedState())])
print([s.n for s in twice(ReduceEx())])
print([(s.p, hasattr(s, "q")) for s in twice(Slots())])
print([s.v for s in twice(New(5))], [s.v for s in twice(NewEx(v=6))])
l = MyList([1, 2]); l.tag = "t"
print([(s, s.tag, type(s).__name__) for s in twice(l)])
print([(s, s.extra, type(s).__name__) for s in twice(MyDict({"k": 1}))])
print([(repr(s), s.code, s.args) for s in twice(Err(3, "text"))])


class Single:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep", len(memo) >= 0
print(copy.copy(Single()), copy.deepcopy(Single()), copy.deepcopy([Single()]))


class Point:
    def __init__(self, x): self.x = x
print([p.x for p in twice(Point(1))])
shared = Reduced(1, 2)
both = pickle.loads(pickle.dumps({"a": shared, "b": [shared, (shared,)]}))
print(both["a"] is both["b"][0] is both["b"][1][0], both["a"].y)
a = [1]; b = [a, a]; c = copy.deepcopy(b)
print(c[0] is c[1], c[0] is a, pickle.loads(pickle.dumps(b))[0] is pickle.loads(pickle.dumps(b))[1])
loop = []; loop.append(loop)
again = pickle.loads(pickle.dumps(loop)); print(again[0] is again, copy.deepcopy(loop)[0][0] is not loop)
for thing in (lambda: 0, open, len, int, Point, twice, (x for x in ()), 5, "s", b"b", 1.5, None, True, ..., NotImplemented, {1: (2, [3])}, {4}, frozenset([5]), range(3), slice(1, 2), bytearray(b"x"), 10 ** 30, ValueError("v"), Point.__init__, "abc".upper, [].append):
    try:
        back = pickle.loads(pickle.dumps(thing))
        print(type(thing).__name__, back == thing or repr(back) == repr(thing) or type(back) is type(thing))
    except Exception as error:
        print(type(thing).__name__, type(error).__name__, str(error).split(" at 0x")[0])
class Bad:
    def __reduce__(self): return "nowhere"
class Bad2:
    def __reduce__(self): return 5
class Bad3:
    def __getstate__(self): raise RuntimeError("no state")
for thing in (Bad(), Bad2(), Bad3()):
    for act in (pickle.dumps,) if isinstance(thing, Bad2) else (pickle.dumps, copy.copy):
        try:
            print(act(thing))
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])

#= stdout
#| [(1, 'rebuilt'), (1, 'rebuilt'), (1, 'rebuilt')]
#| [(1, 6), (1, 6), (1, 6)]
#| [{'late': 5}, {'late': 5}, {'late': 5}]
#| [4, 4, 4]
#| [(1, False), (1, False), (1, False)]
#| [5, 5, 5] [6, 6, 6]
#| [([1, 2], 't', 'MyList'), ([1, 2], 't', 'MyList'), ([1, 2], 't', 'MyList')]
#| [({'k': 1}, 1, 'MyDict'), ({'k': 1}, 1, 'MyDict'), ({'k': 1}, 1, 'MyDict')]
#| [("Err('text')", 3, ('text',)), ("Err('text')", 3, ('text',)), ("Err('text')", 3, ('text',))]
#| copied ('deep', True) [('deep', True)]
#| [1, 1, 1]
#| True 4
#| True False False
#| True True
#| function PicklingError Can't pickle <function <lambda>
#| builtin_function_or_method True
#| builtin_function_or_method True
#| type True
#| type True
#| function True
#| generator TypeError cannot pickle 'generator' object
#| int True
#| str True
#| bytes True
#| float True
#| NoneType True
#| bool True
#| ellipsis True
#| NotImplementedType True
#| dict True
#| set True
#| frozenset True
#| range True
#| slice True
#| bytearray True
#| int True
#| ValueError True
#| function True
#| builtin_function_or_method True
#| builtin_function_or_method True
#| PicklingError Can't pickle <__main__.Bad object
#| <__main__.Bad object at 0x…>
#| PicklingError __reduce__ must return a string or tuple
#| RuntimeError no state
#| RuntimeError no state
#= status 0
