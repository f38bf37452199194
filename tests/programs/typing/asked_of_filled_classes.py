from collections import OrderedDict
from typing import Generic, TypeVar


class Box[T]:
    kind = "box"

    def __init__(self, *items: T):
        self.items = items

    @classmethod
    def of(cls, *items: T) -> "Box[T]":
        return cls(*items)

    @staticmethod
    def sizes():
        return [1, 2, 3]

    def __len__(self):
        return len(self.items)


V = TypeVar("V")


class Shelf(Generic[V]):
    made = 0

    @classmethod
    def create(cls):
        cls.made += 1
        return cls()


print(Box[int].of(1, 2).items, Box[int].kind, Box[str].sizes(), len(Box[int](5)))
print(Box[int].__name__, Box[int].__module__, Box[int].__origin__, Box[int].__args__)
print(type(Shelf[int].create()).__name__, Shelf[int].made, hasattr(Box[int], "kind"))
print(dict[str, int].fromkeys("ab"), OrderedDict[str, int].fromkeys("a"), list[int].__name__)
print(getattr(Box[int], "nothing", "default"), Box[int].of.__name__)
for ask in (lambda: Shelf[int].nope, lambda: list[int].nope, lambda: Box[int].nope()):
    try:
        print(ask())
    except AttributeError as error:
        print(error)
Box[int].kinds

#= stdout
#| (1, 2) box [1, 2, 3] 1
#| Box __main__ <class '__main__.Box'> (<class 'int'>,)
#| Shelf 1 True
#| {'a': None, 'b': None} OrderedDict({'a': None}) list
#| default of
#| type object 'Shelf' has no attribute 'nope'
#| type object 'list' has no attribute 'nope'
#| type object 'Box' has no attribute 'nope'
#= stderr
#| Traceback (most recent call last):
#|   File "asked_of_filled_classes.py", line 45, in <module>
#|     Box[int].kinds
#| AttributeError: type object 'Box' has no attribute 'kinds'. Did you mean: 'kind'?
#= status 1
