import copy
import pickle
from collections import OrderedDict, defaultdict
from dataclasses import asdict, astuple, dataclass, field
from typing import Dict, List, Optional


@dataclass
class Own:
    x: int

    def __init__(self, x):
        self.x = x * 2

    def __repr__(self):
        return f"own {self.x}"


print(Own(3), Own(3) == Own(3), Own.__init__.__qualname__)


@dataclass
class Documented:
    a: List[int]
    b: Optional[int] = None
    c: Dict[str, int] = field(default_factory=dict)
    d: "int" = 3
    e: int | None = None


print(Documented.__doc__)


@dataclass
class Part:
    n: int = 1


@dataclass
class Whole:
    parts: dict


print(asdict(Whole(defaultdict(list, {"a": [Part()]}))), astuple(Whole(OrderedDict(a=Part()))))


@dataclass(frozen=True, slots=True)
class Frozen:
    name: str
    items: list


first = Frozen("a", [1])
second = copy.deepcopy(first)
print(second, second.items is first.items, copy.copy(first) == first, pickle.loads(pickle.dumps(first)))
try:
    @dataclass
    class Sub(Frozen):
        y: int
except TypeError as e:
    print(e)


@dataclass(frozen=True)
class Other:
    y: int = 0


try:
    @dataclass(frozen=True)
    class Both(Part, Other):
        pass
except TypeError as e:
    print(e)

#= stdout
#| own 6 True Own.__init__
#| Documented(a: List[int], b: Optional[int] = None, c: Dict[str, int] = <factory>, d: 'int' = 3, e: int | None = None)
#| {'parts': defaultdict(<class 'list'>, {'a': [{'n': 1}]})} (OrderedDict({'a': (1,)}),)
#| Frozen(name='a', items=[1]) False True Frozen(name='a', items=[1])
#| cannot inherit non-frozen dataclass from a frozen one
#| cannot inherit frozen dataclass from a non-frozen one
#= status 0
