# What CPython guesses was meant, or says where a function takes no names at all.
for call in (
             lambda: int("1", bas=3),
             lambda: print(1, ends=""),
             lambda: sorted([1], keys=len),
             lambda: max([1], ky=1),
             lambda: "a".split(separ=","),
             lambda: sum([1], strt=2),
             lambda: enumerate([1], begin=2),
             lambda: zip([1], strct=True),
             lambda: round(1.5, ndigit=1),
             lambda: [1].sort(revers=True),
             lambda: dict(a=1).update(b=2),
             lambda: str(b"a", encodin="utf-8"),
             lambda: "a".encode(encodng="utf-8"),
             lambda: bytes("a", encodin="utf-8"),
             lambda: pow(2, 3, modulo=5),
             lambda: (1).to_bytes(2, byteordr="big"),
             lambda: int.from_bytes(b"a", signd=True),
             lambda: "a\nb".splitlines(keepend=True),
             lambda: property(fgett=1),
             lambda: "a".replace("a", "b", cont=1),
             lambda: __import__("math").isclose(1, 1, rel_to=1),
             lambda: type("A", (), {}, metaclas=1),
             lambda: super().__init__(a=1),
             lambda: range(5, stp=1),
             lambda: list(iterable=[1]),
             lambda: "{a}".format(b=1),
             lambda: object(a=1),
             lambda: Exception(a=1),
             lambda: ValueError("a", b=1),
             lambda: min([], defalt=1),
             lambda: compile("1", "f", mod="eval"),
             lambda: eval("1", globls={}),
             lambda: exec("1", locls={}),
             lambda: float(x=1),
             lambda: bool(x=1),
             lambda: tuple(x=1),
             lambda: isinstance(5, cls=int),
             lambda: len(obj=[]),
             lambda: ImportError("a", nam=1),
             lambda: AttributeError("a", nme=1)):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)

#= stdout
#| TypeError int() got an unexpected keyword argument 'bas'. Did you mean 'base'?
#| TypeError print() got an unexpected keyword argument 'ends'. Did you mean 'end'?
#| TypeError sort() got an unexpected keyword argument 'keys'. Did you mean 'key'?
#| TypeError max() got an unexpected keyword argument 'ky'. Did you mean 'key'?
#| TypeError split() got an unexpected keyword argument 'separ'
#| TypeError sum() got an unexpected keyword argument 'strt'. Did you mean 'start'?
#| TypeError 'begin' is an invalid keyword argument for enumerate()
#| TypeError zip() got an unexpected keyword argument 'strct'. Did you mean 'strict'?
#| TypeError round() got an unexpected keyword argument 'ndigit'. Did you mean 'ndigits'?
#| TypeError sort() got an unexpected keyword argument 'revers'. Did you mean 'reverse'?
#| None
#| TypeError str() got an unexpected keyword argument 'encodin'. Did you mean 'encoding'?
#| TypeError encode() got an unexpected keyword argument 'encodng'. Did you mean 'encoding'?
#| TypeError bytes() got an unexpected keyword argument 'encodin'. Did you mean 'encoding'?
#| TypeError pow() got an unexpected keyword argument 'modulo'
#| TypeError to_bytes() got an unexpected keyword argument 'byteordr'. Did you mean 'byteorder'?
#| TypeError from_bytes() got an unexpected keyword argument 'signd'. Did you mean 'signed'?
#| TypeError splitlines() got an unexpected keyword argument 'keepend'. Did you mean 'keepends'?
#| TypeError property() got an unexpected keyword argument 'fgett'. Did you mean 'fget'?
#| TypeError replace() got an unexpected keyword argument 'cont'. Did you mean 'count'?
#| TypeError isclose() got an unexpected keyword argument 'rel_to'. Did you mean 'rel_tol'?
#| TypeError A.__init_subclass__() takes no keyword arguments
#| RuntimeError super(): no arguments
#| TypeError range() takes no keyword arguments
#| TypeError list() takes no keyword arguments
#| KeyError 'a'
#| TypeError object() takes no arguments
#| TypeError Exception() takes no keyword arguments
#| TypeError ValueError() takes no keyword arguments
#| TypeError min() got an unexpected keyword argument 'defalt'. Did you mean 'default'?
#| TypeError compile() missing required argument 'mode' (pos 3)
#| TypeError eval() got an unexpected keyword argument 'globls'. Did you mean 'globals'?
#| TypeError exec() got an unexpected keyword argument 'locls'. Did you mean 'locals'?
#| TypeError float() takes no keyword arguments
#| TypeError bool() takes no keyword arguments
#| TypeError tuple() takes no keyword arguments
#| TypeError isinstance() takes no keyword arguments
#| TypeError len() takes no keyword arguments
#| TypeError ImportError() got an unexpected keyword argument 'nam'. Did you mean 'name'?
#| TypeError AttributeError() got an unexpected keyword argument 'nme'. Did you mean 'name'?
#= status 0
