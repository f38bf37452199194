"""super in every form, C3 linearization, mixins."""


class Root:
    def __init__(self, **kwargs): print("Root", kwargs); super().__init__()
    def draw(self): return ["Root"]
class Shape(Root):
    def __init__(self, name, **kwargs): self.name = name; print("Shape", name); super().__init__(**kwargs)
    def draw(self): return ["Shape"] + super().draw()
class Coloured(Root):
    def __init__(self, color, **kwargs): self.color = color; print("Coloured", color); super().__init__(**kwargs)
    def draw(self): return ["Coloured"] + super(Coloured, self).draw()
class Both(Shape, Coloured):
    def draw(self): return ["Both"] + super().draw()
    @classmethod
    def make(cls): return cls(name="n", color="c")
    @staticmethod
    def free(): return super(Both, Both).make
    def __repr__(self): return f"{type(self).__name__}({self.name})"
b = Both.make()
print(b.draw(), b, [c.__name__ for c in Both.__mro__], Both.free().__func__ is Both.make.__func__ if hasattr(Both.free(), "__func__") else None) if False else print(b.draw(), b, [c.__name__ for c in Both.__mro__])
print(super(Shape, b).draw(), super(Both, b).draw.__self__ is b, super(Both, b).name if False else b.name, repr(super(Both, b)))


class Count:
    total = 0
    def __new__(cls, *args):
        cls.total += 1
        return super().__new__(cls)
    def __init__(self, *args): self.args = args
    def __eq__(self, other): return isinstance(other, Count) and self.args == other.args
    def __hash__(self): return hash(self.args)
class Sub(Count): pass
print(Sub(1) == Sub(1), Sub(1) == Count(1), Count.total, Sub.total, len({Sub(1), Sub(1), Sub(2)}))


class Meters(float):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __add__(self, other): return Meters(super().__add__(other), self.unit)
    def __str__(self): return f"{float(self):.1f}{self.unit}"
print(Meters(2) + 3, Meters(2) * 2, repr(Meters(1.5)), type(Meters(1) + 1).__name__, f"{Meters(2)}", f"{Meters(2):.3f}", Meters(3) > 2, sum([Meters(1), Meters(2)], Meters(0)))


class Stack(list):
    def push(self, x): self.append(x); return self
    def __getitem__(self, i): return f"<{super().__getitem__(i)}>"
    def __len__(self): return super().__len__() + 100
s = Stack([1, 2]).push(3)
print(s, s[0], s[-1], len(s), list(s), s == [1, 2, 3], s + [4], type(s + [4]).__name__, type(s[:2]).__name__, isinstance(s, list), bool(Stack()), sorted(s), 3 in s)


class Text(str):
    def shout(self): return self.upper() + "!"
    def __add__(self, other): return Text(super().__add__(other))
t = Text("hi")
print(t.shout(), (t + "x").shout(), type(t.upper()).__name__, t == "hi", {t: 1}["hi"], "%s" % t, t[0], repr(t), len(t))


class Fancy(str):
    def __str__(self): return "fancy"
    def __format__(self, spec): return "formatted"
f = Fancy("plain")
print(f, f"{f}", "%s" % f, "%s %r" % (f, f), "{}".format(f), "{!s}".format(f), str(f), "".join([f]), f + "", [f], f"{f!s}", f"{f!r}")


class Table(dict):
    def __setitem__(self, key, value): super().__setitem__(str(key), value * 2)
    def __getattr__(self, name):
        try: return self[name]
        except KeyError: raise AttributeError(name) from None
d = Table(a=1); d[5] = 2; d.update(z=3)
print(d, d.a, d["5"], getattr(d, "none", "absent"), type(d.copy()).__name__, d | {"q": 1}, {**d})
try:
    d.nothing
except AttributeError as error:
    print(repr(error))
for make in (lambda: type("X", (Root, Shape), {}), lambda: super().x, lambda: super(5), lambda: super(Shape, 5).draw):
    try:
        print(make())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)

#= stdout
#| Shape n
#| Coloured c
#| Root {}
#| ['Both', 'Shape', 'Coloured', 'Root'] Both(n) ['Both', 'Shape', 'Coloured', 'Root', 'object']
#| ['Coloured', 'Root'] True n <super: <class 'Both'>, <Both object>>
#| True True 1 3 2
#| 5.0m 4.0 1.5 Meters 2.0m 2.000 True 3.0m
#| [1, 2, 3] <1> <3> 103 [1, 2, 3] True [1, 2, 3, 4] list str True True [1, 2, 3] True
#| HI! HIX! str True 1 hi h 'hi' 2
#| fancy formatted fancy fancy 'plain' formatted fancy fancy plain plain ['plain'] fancy 'plain'
#| {'a': 1, '5': 4, 'z': 3} 1 4 absent dict {'a': 1, '5': 4, 'z': 3, 'q': 1} {'a': 1, '5': 4, 'z': 3}
#| AttributeError('nothing')
#| TypeError Cannot create a consistent method resolution order (MRO) for bases Root, Shape
#| RuntimeError super(): no arguments
#| TypeError super() argument 1 must be a type, not int
#| TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (Shape).
#= status 0
