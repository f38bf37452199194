# inspect: parameters made by hand, kinds of members, trees of classes.
import inspect


class Base:
    def method(self, x): pass
    @classmethod
    def of_class(cls, y=1): pass
    @staticmethod
    def static(*a): pass
    @property
    def prop(self): pass
    data = 3


class Derived(Base):
    def method(self, x): pass


for row in inspect.classify_class_attrs(Derived):
    if not row.name.startswith("__"):
        print(row.name, row.kind, row.defining_class.__name__)
print(inspect.getclasstree([Base, Derived]))
print(inspect.isdatadescriptor(Base.prop), inspect.iscode(Base.method.__code__),
      inspect.isframe(inspect.currentframe()), inspect.istraceback(None),
      inspect.ismethoddescriptor(Base.__dict__["of_class"]), inspect.getmodulename("/a/b.py"))
print(inspect.getcallargs(Base().of_class, 2), inspect.getcallargs(lambda a, *b, c=3: a, 1, 2))


async def numbers():
    yield 1


n = numbers()
print(inspect.getasyncgenstate(n))
P = inspect.Parameter
sig = inspect.Signature([P("x", P.POSITIONAL_ONLY), P("y", P.KEYWORD_ONLY, default=3, annotation=int)])
print(sig, sig.parameters["y"].replace(default=P.empty), sig.replace(return_annotation=str))
for wrong in (
        lambda: P("1x", P.POSITIONAL_ONLY), lambda: P("x", 9), lambda: P("x", P.VAR_POSITIONAL, default=1),
        lambda: inspect.Signature([P("x", P.KEYWORD_ONLY), P("y", P.POSITIONAL_ONLY)]),
        lambda: inspect.Signature([P("x", P.KEYWORD_ONLY), P("x", P.KEYWORD_ONLY)]),
        lambda: inspect.Signature([P("x", 1, default=1), P("y", 1)]),
        lambda: setattr(P("x", 0), "name", "y"), lambda: P("x", 1).replace(foo=1),
        lambda: inspect.getfile(3)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| data data Base
#| method method Derived
#| of_class class method Base
#| prop property Base
#| static static method Base
#| [(<class 'object'>, ()), [(<class '__main__.Base'>, (<class 'object'>,)), [(<class '__main__.Derived'>, (<class '__main__.Base'>,))]]]
#| True True True False True b
#| {'cls': <class '__main__.Base'>, 'y': 2} {'a': 1, 'b': (2,), 'c': 3}
#| AGEN_CREATED
#| (x, /, *, y: int = 3) y: int (x, /, *, y: int = 3) -> str
#| ValueError '1x' is not a valid parameter name
#| ValueError value 9 is not a valid Parameter.kind
#| ValueError variadic positional parameters cannot have default values
#| ValueError wrong parameter order: keyword-only parameter before positional-only parameter
#| ValueError duplicate parameter name: 'x'
#| ValueError non-default argument follows default argument
#| AttributeError property 'name' of 'Parameter' object has no setter
#| TypeError Parameter.replace() got an unexpected keyword argument 'foo'
#| TypeError module, class, method, function, traceback, frame, or code object was expected, got int
#= status 0
