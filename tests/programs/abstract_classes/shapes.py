from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def name(self): ...
    def show(self): return f"{self.name()} {self.area()}"
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    def name(self): return "square"
print(Square(3).show(), isinstance(Square(1), Shape))
class Half(Shape):
    def area(self): return 0
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)

#= stdout
#| square 9 True
#| Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'name'
#| Can't instantiate abstract class Half without an implementation for abstract method 'name'
#= status 0
