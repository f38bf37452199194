from __future__ import annotations
from typing import NamedTuple, TypedDict, get_type_hints, Optional, ForwardRef
class Emp(NamedTuple):
    name: str
    id: int = 3
    x: None = None
def f(a: "int", b: list["x"], d: dict [str,int], k: "a'b", l: 0x10, p: (a), q: a | (b | c), s: a . b, t: ..., u: "Node" | None): pass


class E2(NamedTuple):
    name: "str"
    x: list
class TD(TypedDict, total=False):
    a: int
    b: "list[int]"
print(Emp.__annotations__, E2.__annotations__, TD.__annotations__)
print(get_type_hints(Emp), get_type_hints(TD))
print(NamedTuple("Q", [("a", "int"), ("b", None)]).__annotations__)
print(Optional["int"], ForwardRef("x") == ForwardRef("x"))
print(f.__annotations__)

#= stdout
#| {'name': ForwardRef('str'), 'id': ForwardRef('int'), 'x': ForwardRef('None')} {'name': ForwardRef("'str'"), 'x': ForwardRef('list')} {'a': ForwardRef('int', module='__main__'), 'b': ForwardRef("'list[int]'", module='__main__')}
#| {'name': <class 'str'>, 'id': <class 'int'>, 'x': <class 'NoneType'>} {'a': <class 'int'>, 'b': list[int]}
#| {'a': ForwardRef('int'), 'b': <class 'NoneType'>}
#| typing.Optional[ForwardRef('int')] True
#| {'a': "'int'", 'b': "list['x']", 'd': 'dict[str, int]', 'k': '"a\'b"', 'l': '16', 'p': 'a', 'q': 'a | (b | c)', 's': 'a.b', 't': '...', 'u': "'Node' | None"}
#= status 0
