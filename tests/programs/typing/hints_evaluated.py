# Hints written as texts, evaluated.
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional, get_type_hints

Handler = Callable[[str, Any], None]


@dataclass
class Node:
    value: int
    next: Node | None = None
    tags: list[str] | None = None


def on(topic: str, handler: Handler | None = None, *args: int, **kw: Any) -> dict[str, Node]: ...


def wrong(x: Missing): ...


print(get_type_hints(Node))
print(get_type_hints(on))
print(on.__annotations__)
try:
    get_type_hints(wrong)
except NameError as e:
    print(e)
print(get_type_hints(wrong, globalns={"Missing": int}))


class Tree:
    left: Optional["Tree"]
    kids: "list[Tree]"

    def walk(self, until: "Tree | int") -> Optional["Tree"]: ...


print(get_type_hints(Tree), get_type_hints(Tree.walk))

#= stdout
#| {'value': <class 'int'>, 'next': __main__.Node | None, 'tags': list[str] | None}
#| {'topic': <class 'str'>, 'handler': typing.Optional[typing.Callable[[str, typing.Any], NoneType]], 'args': <class 'int'>, 'kw': typing.Any, 'return': dict[str, __main__.Node]}
#| {'topic': 'str', 'handler': 'Handler | None', 'args': 'int', 'kw': 'Any', 'return': 'dict[str, Node]'}
#| name 'Missing' is not defined
#| {'x': <class 'int'>}
#| {'left': typing.Optional[__main__.Tree], 'kids': list[__main__.Tree]} {'until': __main__.Tree | int, 'return': typing.Optional[__main__.Tree]}
#= status 0
