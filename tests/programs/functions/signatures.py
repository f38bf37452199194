"""What inspect tells of functions, generators and coroutines."""
import inspect, functools, asyncio
def a(x, y: int = 3, *args, z, w: "str" = "q", **kw) -> list[int]: "Doc of a."
def b(p, /, q, *, r=1): pass
async def d(x=None): pass
def g(): yield 1
async def ag(): yield 1
class K:
    """  A class.

      With indented text.
    """
    def __init__(self, a, b=2): pass
    def m(self, q): pass
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(z): pass
    def __call__(self, x): pass
@functools.wraps(a)
def w(*args, **kw): pass
for f in (a, b, d, K, K(1).m, K.cm, K.sm, K.m, w, lambda x, *y: 1, K(1)):
    s = inspect.signature(f); print(s, [(p.name, str(p.kind), p.default is p.empty) for p in s.parameters.values()])
s = inspect.signature(a); ba = s.bind(1, 2, 3, z=4, k=5); print(ba, ba.args, ba.kwargs, s.return_annotation, s.parameters["y"].annotation, s.parameters["y"].default); ba.apply_defaults(); print(ba.arguments)
for args, kw in (((), {}), ((1,), {"x": 2, "z": 1})):
    try: print(s.bind(*args, **kw))
    except TypeError as e: print(e)
for args, kw in (((1, 2, 3), {}), ((1,), {"q": 2, "s": 1}), ((1, 2), {"r": 5})):
    try: print(inspect.signature(b).bind(*args, **kw))
    except TypeError as e: print(e)
try: inspect.signature(5)
except TypeError as e: print(e)
c = d(); it = g(); print(inspect.iscoroutinefunction(d), inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isgeneratorfunction(g), inspect.isgenerator(it), inspect.isasyncgenfunction(ag), inspect.isfunction(a), inspect.isclass(K), inspect.ismethod(K(1).m), inspect.ismethod(K.m), inspect.isbuiltin(len), inspect.ismodule(asyncio), inspect.getgeneratorstate(it), inspect.getcoroutinestate(c)); c.close(); next(it); print(inspect.getgeneratorstate(it), inspect.getcoroutinestate(c))
print(inspect.getdoc(a), repr(inspect.getdoc(K)), [n for n, v in inspect.getmembers(K, inspect.isfunction)], inspect.getmro(K), inspect.unwrap(w) is a, inspect.getmodule(a).__name__, a.__code__.co_flags, g.__code__.co_flags, d.__code__.co_flags)
def typed(fn):
    sig = inspect.signature(fn)
    @functools.wraps(fn)
    def check(*args, **kwargs):
        for name, value in sig.bind(*args, **kwargs).arguments.items():
            want = sig.parameters[name].annotation
            if want is not inspect.Parameter.empty and not isinstance(value, want): raise TypeError(f"{name} must be {want.__name__}, not {type(value).__name__}")
        return fn(*args, **kwargs)
    return check
@typed
def add(a: int, b: int = 0) -> int: return a + b
print(add(1, 2))
try: add(1, "x")
except TypeError as e: print(e)

#= stdout
#| (x, y: int = 3, *args, z, w: 'str' = 'q', **kw) -> list[int] [('x', 'POSITIONAL_OR_KEYWORD', True), ('y', 'POSITIONAL_OR_KEYWORD', False), ('args', 'VAR_POSITIONAL', True), ('z', 'KEYWORD_ONLY', True), ('w', 'KEYWORD_ONLY', False), ('kw', 'VAR_KEYWORD', True)]
#| (p, /, q, *, r=1) [('p', 'POSITIONAL_ONLY', True), ('q', 'POSITIONAL_OR_KEYWORD', True), ('r', 'KEYWORD_ONLY', False)]
#| (x=None) [('x', 'POSITIONAL_OR_KEYWORD', False)]
#| (a, b=2) [('a', 'POSITIONAL_OR_KEYWORD', True), ('b', 'POSITIONAL_OR_KEYWORD', False)]
#| (q) [('q', 'POSITIONAL_OR_KEYWORD', True)]
#| (z) [('z', 'POSITIONAL_OR_KEYWORD', True)]
#| (z) [('z', 'POSITIONAL_OR_KEYWORD', True)]
#| (self, q) [('self', 'POSITIONAL_OR_KEYWORD', True), ('q', 'POSITIONAL_OR_KEYWORD', True)]
#| (x, y: int = 3, *args, z, w: 'str' = 'q', **kw) -> list[int] [('x', 'POSITIONAL_OR_KEYWORD', True), ('y', 'POSITIONAL_OR_KEYWORD', False), ('args', 'VAR_POSITIONAL', True), ('z', 'KEYWORD_ONLY', True), ('w', 'KEYWORD_ONLY', False), ('kw', 'VAR_KEYWORD', True)]
#| (x, *y) [('x', 'POSITIONAL_OR_KEYWORD', True), ('y', 'VAR_POSITIONAL', True)]
#| (x) [('x', 'POSITIONAL_OR_KEYWORD', True)]
#| <BoundArguments (x=1, y=2, args=(3,), z=4, kw={'k': 5})> (1, 2, 3) {'z': 4, 'k': 5} list[int] <class 'int'> 3
#| {'x': 1, 'y': 2, 'args': (3,), 'z': 4, 'w': 'q', 'kw': {'k': 5}}
#| missing a required argument: 'x'
#| multiple values for argument 'x'
#| too many positional arguments
#| got an unexpected keyword argument 's'
#| <BoundArguments (p=1, q=2, r=5)>
#| 5 is not a callable object
#| True True True True True True True True True False True True GEN_CREATED CORO_CREATED
#| GEN_SUSPENDED CORO_CLOSED
#| Doc of a. 'A class.\n\nWith indented text.' ['__call__', '__init__', 'm', 'sm'] (<class '__main__.K'>, <class 'object'>) True __main__ 15 35 131
#| 3
#| b must be int, not str
#= status 0
