# help() of classes of the program and of their instances.
from abc import ABC, abstractmethod


class Animal(ABC):
    """An animal."""
    count: int = 0
    kinds = ["a", "b"] * 30

    def __init__(self, name):
        self.name = name

    @abstractmethod
    def speak(self): ...

    def __repr__(self):
        return "Animal"

    # What a comment says
    # in two lines.
    def run(self, *, n=1): pass

    @property
    def age(self):
        """The age."""
        return 1

    @age.setter
    def age(self, value): pass

    again = run
    key = lambda self, x: x


class Dog(Animal):
    def speak(self):
        """Woof."""

    def __eq__(self, other):
        return True

    @classmethod
    def of(cls, x):
        "Makes one."

    @staticmethod
    def util(*args) -> int: pass

    async def go(self): pass

    class Inner:
        "Inside."

    def _hidden(self): pass


class Slotted:
    __slots__ = ("q", "r")


class Empty:
    pass


class Point(Slotted):
    def __lt__(self, other): pass


def around(f):
    def wrapper(*args): return f(*args)
    return wrapper


class Wrapped:
    @around
    def m(self): "Not told."
    nothing = None
    pair = (1, "two")


for thing in (Animal, Slotted, Empty, Point, Wrapped, Dog("x"), Wrapped().m, Dog.of):
    help(thing)

#= stdout
#| Help on class Animal in module __main__:
#|
#| class Animal(abc.ABC)
#|  |  Animal(name)
#|  |
#|  |  An animal.
#|  |
#|  |  Method resolution order:
#|  |      Animal
#|  |      abc.ABC
#|  |      builtins.object
#|  |
#|  |  Methods defined here:
#|  |
#|  |  __init__(self, name)
#|  |      Initialize self.  See help(type(self)) for accurate signature.
#|  |
#|  |  __repr__(self)
#|  |      Return repr(self).
#|  |
#|  |  again = run(self, *, n=1)
#|  |
#|  |  key lambda self, x
#|  |
#|  |  run(self, *, n=1)
#|  |      # What a comment says
#|  |      # in two lines.
#|  |
#|  |  speak(self)
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data descriptors defined here:
#|  |
#|  |  __dict__
#|  |      dictionary for instance variables
#|  |
#|  |  __weakref__
#|  |      list of weak references to the object
#|  |
#|  |  age
#|  |      The age.
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data and other attributes defined here:
#|  |
#|  |  __abstractmethods__ = frozenset({'speak'})
#|  |
#|  |  __annotations__ = {'count': <class 'int'>}
#|  |
#|  |  count = 0
#|  |
#|  |  kinds = ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', '...
#|
#| Help on class Slotted in module __main__:
#|
#| class Slotted(builtins.object)
#|  |  Data descriptors defined here:
#|  |
#|  |  q
#|  |
#|  |  r
#|
#| Help on class Empty in module __main__:
#|
#| class Empty(builtins.object)
#|  |  Data descriptors defined here:
#|  |
#|  |  __dict__
#|  |      dictionary for instance variables
#|  |
#|  |  __weakref__
#|  |      list of weak references to the object
#|
#| Help on class Point in module __main__:
#|
#| class Point(Slotted)
#|  |  Method resolution order:
#|  |      Point
#|  |      Slotted
#|  |      builtins.object
#|  |
#|  |  Methods defined here:
#|  |
#|  |  __lt__(self, other)
#|  |      Return self<value.
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data descriptors defined here:
#|  |
#|  |  __dict__
#|  |      dictionary for instance variables
#|  |
#|  |  __weakref__
#|  |      list of weak references to the object
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data descriptors inherited from Slotted:
#|  |
#|  |  q
#|  |
#|  |  r
#|
#| Help on class Wrapped in module __main__:
#|
#| class Wrapped(builtins.object)
#|  |  Methods defined here:
#|  |
#|  |  m = wrapper(*args) from __main__.around.<locals>
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data descriptors defined here:
#|  |
#|  |  __dict__
#|  |      dictionary for instance variables
#|  |
#|  |  __weakref__
#|  |      list of weak references to the object
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data and other attributes defined here:
#|  |
#|  |  nothing = None
#|  |
#|  |  pair = (1, 'two')
#|
#| Help on Dog in module __main__ object:
#|
#| class Dog(Animal)
#|  |  Dog(name)
#|  |
#|  |  Method resolution order:
#|  |      Dog
#|  |      Animal
#|  |      abc.ABC
#|  |      builtins.object
#|  |
#|  |  Methods defined here:
#|  |
#|  |  __eq__(self, other)
#|  |      Return self==value.
#|  |
#|  |  async go(self)
#|  |
#|  |  speak(self)
#|  |      Woof.
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Class methods defined here:
#|  |
#|  |  of(x)
#|  |      Makes one.
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Static methods defined here:
#|  |
#|  |  util(*args) -> int
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data and other attributes defined here:
#|  |
#|  |  Inner = <class '__main__.Dog.Inner'>
#|  |      Inside.
#|  |
#|  |
#|  |  __abstractmethods__ = frozenset()
#|  |
#|  |  __annotations__ = {}
#|  |
#|  |  __hash__ = None
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Methods inherited from Animal:
#|  |
#|  |  __init__(self, name)
#|  |      Initialize self.  See help(type(self)) for accurate signature.
#|  |
#|  |  __repr__(self)
#|  |      Return repr(self).
#|  |
#|  |  again = run(self, *, n=1)
#|  |
#|  |  key lambda self, x
#|  |
#|  |  run(self, *, n=1)
#|  |      # What a comment says
#|  |      # in two lines.
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data descriptors inherited from Animal:
#|  |
#|  |  __dict__
#|  |      dictionary for instance variables
#|  |
#|  |  __weakref__
#|  |      list of weak references to the object
#|  |
#|  |  age
#|  |      The age.
#|  |
#|  |  ----------------------------------------------------------------------
#|  |  Data and other attributes inherited from Animal:
#|  |
#|  |  count = 0
#|  |
#|  |  kinds = ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', '...
#|
#| Help on method wrapper in module __main__:
#|
#| wrapper(*args) method of __main__.Wrapped instance
#|
#| Help on method of in module __main__:
#|
#| of(x) class method of __main__.Dog
#|     Makes one.
#|
#= status 0
