from __future__ import annotations

from dataclasses import dataclass, field
from typing import *


@dataclass
class Node[T]:
    value: T
    next: Optional[Node[T]] = None
    count: ClassVar[int] = 0
    names: Deque[str] = field(default_factory=list)


class Shadowed[T]:
    T = str
    x: T


class More[U](Node[int]):
    more: list[U]


def first[V](items: Sequence[V], default: V | None = None) -> V: ...


print(get_type_hints(Node))
print(get_type_hints(Shadowed), get_type_hints(More)["more"])
print(get_type_hints(first))
print(first.__annotations__)

#= stdout
#| {'value': T, 'next': typing.Optional[__main__.Node[T]], 'count': typing.ClassVar[int], 'names': typing.Deque[str]}
#| {'x': <class 'str'>} list[U]
#| {'items': typing.Sequence[V], 'default': typing.Optional[V], 'return': V}
#| {'items': 'Sequence[V]', 'default': 'V | None', 'return': 'V'}
#= status 0
