"""What instances have room for: bases whose slots exclude each other, and classes that cannot be exchanged."""


class Point:
    __slots__ = ("x", "y")


class Point3(Point):
    __slots__ = ("z",)


class Colour:
    __slots__ = ("name",)


class Plain:
    pass


class Empty:
    __slots__ = ()


def tried(what):
    try:
        print(what())
    except TypeError as error:
        print(error)


tried(lambda: type("Both", (Point, Colour), {}))
tried(lambda: type("Both", (Point3, Point), {}).__mro__[1:3])
tried(lambda: type("Both", (Point, Plain, Empty), {}).__name__)
tried(lambda: type("Number", (int, Colour), {}))
tried(lambda: type("Number", (Point, dict), {}))
tried(lambda: type("Number", (int, Empty), {}).__name__)
tried(lambda: type("Wrong", (), {"__slots__": 5}))
tried(lambda: type("Wrong", (), {"__slots__": None}))


def change(thing, to):
    thing.__class__ = to
    return type(thing).__name__


tried(lambda: change(Point3(), Point))
tried(lambda: change(Point(), Plain))
tried(lambda: change(Plain(), type("Other", (), {})))
tried(lambda: change(Point(), type("Same", (), {"__slots__": ("y", "x")})))


class A:
    pass


class B(A):
    pass


class C(A):
    pass


tried(lambda: type("Wrong", (B, A, C), {}).__mro__[1:])
tried(lambda: type("Wrong", (A, B, C), {}))


def outside(self):
    return super().f()


A.g = outside
try:
    A().g()
except RuntimeError as error:
    print(error)

#= stdout
#| multiple bases have instance lay-out conflict
#| (<class '__main__.Point3'>, <class '__main__.Point'>)
#| Both
#| multiple bases have instance lay-out conflict
#| multiple bases have instance lay-out conflict
#| Number
#| 'int' object is not iterable
#| 'NoneType' object is not iterable
#| __class__ assignment: 'Point' object layout differs from 'Point3'
#| __class__ assignment: 'Plain' object layout differs from 'Point'
#| Other
#| Same
#| Cannot create a consistent method resolution order (MRO) for bases A, C
#| Cannot create a consistent method resolution order (MRO) for bases A, B, C
#| super(): __class__ cell not found
#= status 0
