from types import SimpleNamespace
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def push(self, item: T, more: list[T] = ()) -> dict[str, T]:
        pass


def first[Q](items: list[Q], pairs: dict[str, list[Q]]) -> tuple[Q, ...]:
    return items[0]


print(Stack.push.__annotations__, first.__annotations__)
print(list[T], [list[T]], list[T][int], type(list[T]), list[Stack[int]], dict[T, None])
try:
    SimpleNamespace(x=1).y
except AttributeError as exc:
    print(exc)

#= stdout
#| {'item': ~T, 'more': list[~T], 'return': dict[str, ~T]} {'items': list[Q], 'pairs': dict[str, list[Q]], 'return': tuple[Q, ...]}
#| list[~T] [list[~T]] list[int] <class 'types.GenericAlias'> list[__main__.Stack[int]] dict[~T, None]
#| 'types.SimpleNamespace' object has no attribute 'y'
#= status 0
