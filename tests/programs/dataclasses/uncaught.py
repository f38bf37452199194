from dataclasses import *
import dataclasses
@dataclass
class A:
    x: int
    y: list = field(default_factory=list, repr=False)
    z: "str" = "q"
print(A(1), A.__init__.__qualname__, A.__eq__(A(1), 5), A.__annotations__, A.__match_args__, fields(A)[1].default_factory, fields(A)[0].default is MISSING)
print(A(1) == A(1), A(1).__hash__, dataclasses.replace(A(1), z="n"), [f.name for f in fields(A)])
@dataclass
class B(A):
    w: float = 0.5
    def __post_init__(self): self.sum = self.x + self.w
b = B(1, w=2); print(b, b.sum, asdict(b), astuple(b))
@dataclass(order=True)
class V:
    a: int
    b: str = field(compare=False, default="")
    def __lt__(self, o): return "mine"

#= stdout
#| A(x=1, z='q') A.__init__ NotImplemented {'x': <class 'int'>, 'y': <class 'list'>, 'z': 'str'} ('x', 'y', 'z') <class 'list'> True
#| True None A(x=1, z='n') ['x', 'y', 'z']
#| B(x=1, z='q', w=2) 3 {'x': 1, 'y': [], 'z': 'q', 'w': 2} (1, [], 'q', 2)
#= stderr
#| Traceback (most recent call last):
#|   File "uncaught.py", line 15, in <module>
#|     @dataclass(order=True)
#|      ~~~~~~~~~^^^^^^^^^^^^
#| TypeError: Cannot overwrite attribute __lt__ in class V Consider using functools.total_ordering
#= status 1
