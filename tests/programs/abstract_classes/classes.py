from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @property
    @abstractmethod
    def area(self):
        """The area."""

    @abstractmethod
    def scale(self, k):
        print("base scale", k)

    @classmethod
    @abstractmethod
    def unit(cls):
        ...

    @staticmethod
    @abstractmethod
    def kind():
        ...

    def describe(self):
        return f"{type(self).__name__} of {self.area}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side ** 2

    def scale(self, k):
        super().scale(k)
        self.side *= k

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def kind():
        return "square"


s = Square(2)
s.scale(3)
print(s.describe(), Square.unit().area, s.kind(), isinstance(s, Shape), issubclass(Square, Shape))
for cls in (Shape, type("Part", (Shape,), {"scale": lambda self, k: None})):
    try:
        cls()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)


class Drawable(metaclass=ABCMeta):
    @abstractmethod
    def draw(self): ...


@Drawable.register
class Picture:
    pass


print(isinstance(Picture(), Drawable), issubclass(Picture, Drawable), Drawable in Picture.__mro__)


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, "quack") else NotImplemented


class Duck:
    def quack(self): ...


print(isinstance(Duck(), Quacks), isinstance(Picture(), Quacks))


class Init(ABC):
    def __init__(self, x):
        self.x = x

    @abstractmethod
    def go(self): ...


class Go(Init):
    def go(self):
        return self.x


print(Go(5).go())

#= stdout
#| base scale 3
#| Square of 36 1 square True True
#| Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'kind', 'scale', 'unit'
#| Can't instantiate abstract class Part without an implementation for abstract methods 'area', 'kind', 'unit'
#| ['area', 'kind', 'scale', 'unit'] frozenset()
#| True True False
#| True False
#| 5
#= status 0
