"""Metaclasses, `__init_subclass__`, classes made by calls."""


class Registry(type):
    known = {}
    def __new__(meta, name, bases, namespace, **options):
        cls = super().__new__(meta, name, bases, namespace)
        meta.known[name] = options
        return cls
    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.tag = options.get("tag", name.lower())
    def __call__(cls, *args, **kwargs):
        obj = super().__call__(*args, **kwargs)
        obj.made_by = cls.__name__
        return obj
    def __len__(cls): return len(cls.__name__)
    def __getattr__(cls, name): return f"no {name} in {cls.__name__}"
    def __iter__(cls): return iter(cls.known)
    def __repr__(cls): return f"<registered {cls.__name__}>"
    @property
    def shout(cls): return cls.__name__.upper()


class A(metaclass=Registry): pass
class B(A, tag="bee"):
    def __init__(self, n): self.n = n


print(Registry.known, A.tag, B.tag, len(B), B.missing, list(A), B, B.shout, B(3).made_by, B(4).n, type(B), isinstance(B, Registry))


class Plugin:
    plugins = []
    def __init_subclass__(cls, /, priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugins.append((priority, cls.__name__))


class First(Plugin, priority=2): pass
class Second(Plugin): pass
print(Plugin.plugins)
try:
    class Third(Plugin, colour=1): pass
except TypeError as error:
    print(error)


class Ordered(type):
    @classmethod
    def __prepare__(meta, name, bases): print("prepare", name, bases); return Noted()
    def __new__(meta, name, bases, namespace): return super().__new__(meta, name, bases, dict(namespace))


class Noted(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"): print("set", key, key in self)
        super().__setitem__(key, value)


class C(metaclass=Ordered):
    x = 1
    y = x + 1
    x = 3
    def f(self): return self.x
    del y
print(C().f(), hasattr(C, "y"))
D = type("D", (C,), {"z": 5, "g": lambda self: self.z + self.x}) if False else type("D", (), {"z": 5, "g": lambda self: self.z})
print(D, D().g(), D.__name__, D.__mro__, type(D), D.__bases__, D.__module__, type(5), type("x") is str)
for make in (lambda: type("E", (5,), {}), lambda: type("E", (bool,), {}), lambda: type(1, 2), lambda: type("X", (A, object), {}).__mro__, lambda: type("X", (object, A), {}), lambda: type("X", (A, int), {}).__name__,
             lambda: type("M", (A, type("O", (), {}, **{})), {}).__name__, lambda: Registry("N", (), {}, tag="t").tag, lambda: type("Y", (A, A), {})):
    try:
        print(make())
    except TypeError as error:
        print(error)


class Meta1(type): pass
class Meta2(type): pass
class X1(metaclass=Meta1): pass
class X2(metaclass=Meta2): pass
try:
    class X3(X1, X2): pass
except TypeError as error:
    print(error)
print(issubclass(B, A), B.mro())

#= stdout
#| {'A': {}, 'B': {'tag': 'bee'}} a bee 1 no missing in B ['A', 'B'] <registered B> B B 4 <class '__main__.Registry'> True
#| [(2, 'First'), (0, 'Second')]
#| Third.__init_subclass__() takes no keyword arguments
#| prepare C ()
#| set x False
#| set y False
#| set x True
#| set f False
#| 3 False
#| <class '__main__.D'> 5 D (<class '__main__.D'>, <class 'object'>) <class 'type'> (<class 'object'>,) __main__ <class 'int'> True
#| metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
#| type 'bool' is not an acceptable base type
#| type() takes 1 or 3 arguments
#| (<registered X>, <registered A>, <class 'object'>)
#| Cannot create a consistent method resolution order (MRO) for bases object, A
#| X
#| M
#| t
#| duplicate base class A
#| metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
#| True [<registered B>, <registered A>, <class 'object'>]
#= status 0
