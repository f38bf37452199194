"""inspect.signature of builtins and others."""
import inspect, functools
def f(a, b: int = 3, /, c="x", *args, d, e: "str" = None, **kw) -> list[int]: ...
s = inspect.signature(f); print(s, list(s.parameters), s.return_annotation, s.parameters["b"].kind.name, s.parameters["d"].default is inspect.Parameter.empty, s.parameters["e"].annotation)
b = s.bind(1, 2, 3, 4, d=5, z=6); print(b, b.arguments, b.args, b.kwargs)
b = s.bind(1, d=2); b.apply_defaults(); print(b.arguments)
try: s.bind()
except TypeError as e: print(e)
try: s.bind(1, 2, d=1, a=1)
except TypeError as e: print(e)
try: inspect.signature(lambda x: 0).bind(1, 2)
except TypeError as e: print(e)
class C:
    def __init__(self, x, *, y=1): ...
    def m(self, z): ...
    @classmethod
    def cm(cls, q): ...
    @staticmethod
    def sm(w=()): ...
    def __call__(self, k): ...
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(C(1)))
print(inspect.signature(functools.partial(f, 1, d=3)))
for fn in (len, sorted, sum, pow, abs, print, isinstance, callable, ord, divmod, round, hash, id, repr, any, all, input, open if 0 else bin, chr, format, exec, eval, enumerate if 0 else hex):
    print(fn.__name__, inspect.signature(fn))
for fn in (dict, int, str, max, min, range, getattr, type, zip, map, iter, next, vars, dir):
    try: print(fn.__name__, inspect.signature(fn))
    except ValueError as e: print(e)
for fn in (list.append, "x".split, [].sort, {}.get, str.join, list.index, set.add):
    try: print(fn.__name__, inspect.signature(fn))
    except ValueError as e: print(e)
try: inspect.signature(3)
except TypeError as e: print(e)
print(inspect.getdoc(f), inspect.isfunction(f), inspect.isbuiltin(len), inspect.ismethod(C(1).m), inspect.isclass(C), inspect.isgeneratorfunction(f))
p = inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int); print(p, repr(p), s.replace(parameters=[p]), p.replace(name="y"))
@functools.wraps(f)
def g(*a, **k): ...
print(inspect.signature(g), inspect.signature(g, follow_wrapped=False), inspect.unwrap(g) is f)
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(C))

#= stdout
#| (a, b: int = 3, /, c='x', *args, d, e: 'str' = None, **kw) -> list[int] ['a', 'b', 'c', 'args', 'd', 'e', 'kw'] list[int] POSITIONAL_ONLY True str
#| <BoundArguments (a=1, b=2, c=3, args=(4,), d=5, kw={'z': 6})> {'a': 1, 'b': 2, 'c': 3, 'args': (4,), 'd': 5, 'kw': {'z': 6}} (1, 2, 3, 4) {'d': 5, 'z': 6}
#| {'a': 1, 'b': 3, 'c': 'x', 'args': (), 'd': 2, 'e': None, 'kw': {}}
#| missing a required argument: 'a'
#| too many positional arguments
#| (x, *, y=1) (self, z) (z) (q) (w=()) (k)
#| (b: int = 3, /, c='x', *args, d=3, e: 'str' = None, **kw) -> list[int]
#| len (obj, /)
#| sorted (iterable, /, *, key=None, reverse=False)
#| sum (iterable, /, start=0)
#| pow (base, exp, mod=None)
#| abs (x, /)
#| print (*args, sep=' ', end='\n', file=None, flush=False)
#| isinstance (obj, class_or_tuple, /)
#| callable (obj, /)
#| ord (c, /)
#| divmod (x, y, /)
#| round (number, ndigits=None)
#| hash (obj, /)
#| id (obj, /)
#| repr (obj, /)
#| any (iterable, /)
#| all (iterable, /)
#| input (prompt='', /)
#| bin (number, /)
#| chr (i, /)
#| format (value, format_spec='', /)
#| exec (source, /, globals=None, locals=None, *, closure=None)
#| eval (source, /, globals=None, locals=None)
#| hex (number, /)
#| no signature found for builtin type <class 'dict'>
#| no signature found for builtin type <class 'int'>
#| no signature found for builtin type <class 'str'>
#| no signature found for builtin <built-in function max>
#| no signature found for builtin <built-in function min>
#| no signature found for builtin type <class 'range'>
#| no signature found for builtin <built-in function getattr>
#| no signature found for builtin <class 'type'>
#| zip (*iterables, strict=False)
#| map (function, iterable, /, *iterables)
#| no signature found for builtin <built-in function iter>
#| no signature found for builtin <built-in function next>
#| no signature found for builtin <built-in function vars>
#| no signature found for builtin <built-in function dir>
#| append (self, object, /)
#| split (sep=None, maxsplit=-1)
#| sort (*, key=None, reverse=False)
#| get (key, default=None, /)
#| join (self, iterable, /)
#| index (self, value, start=0, stop=9223372036854775807, /)
#| add (self, object, /)
#| 3 is not a callable object
#| None True True True True False
#| x: int = 3 <Parameter "x: int = 3"> (*, x: int = 3) -> list[int] y: int = 3
#| (a, b: int = 3, /, c='x', *args, d, e: 'str' = None, **kw) -> list[int] (*a, **k) -> list[int] True
#| ['__call__', '__init__', 'm', 'sm'] (<class '__main__.C'>, <class 'object'>)
#= status 0
