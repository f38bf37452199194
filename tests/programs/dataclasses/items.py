from dataclasses import dataclass, field
@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    def total(self, n): return self.price * n
a, b = Item("pen"), Item("pen", 1.5)
a.tags.append("blue")
print(a, b, a == b, b == Item("pen"), a.total(2))
@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = 0
print(P(1) < P(2), sorted([P(2), P(1, 5), P(1)]), hash(P(1)) == hash(P(1)), {P(1): "a"}[P(1, 0)])
try:
    P(1).x = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    Item()
except TypeError as error:
    print(error)

#= stdout
#| Item(name='pen', price=1.5, tags=['blue']) Item(name='pen', price=1.5, tags=[]) False True 3.0
#| True [P(x=1, y=0), P(x=1, y=5), P(x=2, y=0)] True a
#| FrozenInstanceError cannot assign to field 'x'
#| Item.__init__() missing 1 required positional argument: 'name'
#= status 0
