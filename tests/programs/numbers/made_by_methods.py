# What __index__, __int__ and __float__ give must be exact; what else they give is told, or an error.
class Whole(int):
    def __repr__(self):
        return "Whole"


class Part(float):
    pass


class Thing:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Other:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value

    def __float__(self):
        return self.value


class Cut:
    def __trunc__(self):
        return 3


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


for value in (True, Whole(2), 3, (), "4"):
    thing = Thing(value)
    show(lambda: int(thing))
    show(lambda: float(thing))
    show(lambda: bytes(thing))
    show(lambda: [1, 2, 3, 4][thing])
    show(lambda: hex(thing))
    show(lambda: "ab" * thing)
    show(lambda: list(range(thing)))
for value in (True, Whole(2), 2.5, Part(1.5), None):
    other = Other(value)
    show(lambda: int(other))
    show(lambda: float(other))
show(lambda: int(Cut()))
width = "٣٥"
print(f"{width:{width}}|", format(1.5, ".٢f"))


def inner():
    try:
        yield 1
    finally:
        print("inner is over")


def outer():
    try:
        yield from inner()
    finally:
        print("outer is over")


it = outer()
next(it)
try:
    it.throw(5)
except TypeError as error:
    print(error)


class Nothing:
    pass


for kind in (bytes, bytearray):
    show(lambda: kind(Nothing()))
    show(lambda: kind(Thing(())))

#= stdout
#| 1
#| 1.0
#| b'\x00'
#| 2
#| '0x1'
#| 'ab'
#| [0]
#| 2
#| 2.0
#| b'\x00\x00'
#| 3
#| '0x2'
#| 'abab'
#| [0, 1]
#| 3
#| 3.0
#| b'\x00\x00\x00'
#| 4
#| '0x3'
#| 'ababab'
#| [0, 1, 2]
#| TypeError __index__ returned non-int (type tuple)
#| TypeError __index__ returned non-int (type tuple)
#| TypeError cannot convert 'Thing' object to bytes
#| TypeError __index__ returned non-int (type tuple)
#| TypeError __index__ returned non-int (type tuple)
#| TypeError __index__ returned non-int (type tuple)
#| TypeError __index__ returned non-int (type tuple)
#| TypeError __index__ returned non-int (type str)
#| TypeError __index__ returned non-int (type str)
#| TypeError cannot convert 'Thing' object to bytes
#| TypeError __index__ returned non-int (type str)
#| TypeError __index__ returned non-int (type str)
#| TypeError __index__ returned non-int (type str)
#| TypeError __index__ returned non-int (type str)
#| 1
#| TypeError Other.__float__ returned non-float (type bool)
#| 2
#| TypeError Other.__float__ returned non-float (type Whole)
#| TypeError __int__ returned non-int (type float)
#| 2.5
#| TypeError __int__ returned non-int (type Part)
#| 1.5
#| TypeError __int__ returned non-int (type NoneType)
#| TypeError Other.__float__ returned non-float (type NoneType)
#| 3
#| ٣٥                                 | 1.50
#| inner is over
#| outer is over
#| exceptions must be classes or instances deriving from BaseException, not int
#| TypeError cannot convert 'Nothing' object to bytes
#| TypeError cannot convert 'Thing' object to bytes
#| TypeError cannot convert 'Nothing' object to bytearray
#| TypeError cannot convert 'Thing' object to bytearray
#= stderr
#| made_by_methods.py:44: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: int(thing))
#| made_by_methods.py:45: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: float(thing))
#| made_by_methods.py:46: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: bytes(thing))
#| made_by_methods.py:47: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: [1, 2, 3, 4][thing])
#| made_by_methods.py:48: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: hex(thing))
#| made_by_methods.py:49: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: "ab" * thing)
#| made_by_methods.py:50: DeprecationWarning: __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: list(range(thing)))
#| made_by_methods.py:44: DeprecationWarning: __index__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: int(thing))
#| made_by_methods.py:45: DeprecationWarning: __index__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: float(thing))
#| made_by_methods.py:46: DeprecationWarning: __index__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: bytes(thing))
#| made_by_methods.py:47: DeprecationWarning: __index__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: [1, 2, 3, 4][thing])
#| made_by_methods.py:48: DeprecationWarning: __index__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: hex(thing))
#| made_by_methods.py:49: DeprecationWarning: __index__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: "ab" * thing)
#| made_by_methods.py:50: DeprecationWarning: __index__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: list(range(thing)))
#| made_by_methods.py:53: DeprecationWarning: __int__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: int(other))
#| made_by_methods.py:53: DeprecationWarning: __int__ returned non-int (type Whole).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
#|   show(lambda: int(other))
#| made_by_methods.py:54: DeprecationWarning: Other.__float__ returned non-float (type Part).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.
#|   show(lambda: float(other))
#| made_by_methods.py:55: DeprecationWarning: The delegation of int() to __trunc__ is deprecated.
#|   show(lambda: int(Cut()))
#= status 0
