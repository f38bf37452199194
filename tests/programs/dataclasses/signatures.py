from dataclasses import dataclass, field, KW_ONLY
import inspect
@dataclass
class P:
    x: float
    y: "int" = 3
    z: list = field(default_factory=list)
    w: int = field(default=4, kw_only=True)
print(inspect.signature(P), inspect.signature(P.__init__))
@dataclass(slots=True)
class Q:
    x: float
print(inspect.signature(Q), inspect.signature(Q.__init__))
print(P.__doc__, Q.__doc__)
for template in ("{a!z}", "{a!r}"):
    class Any(dict):
        def __missing__(self, key):
            return P(1)
    try:
        print(template.format_map(Any()))
    except ValueError as exc:
        print(exc)

#= stdout
#| (x: float, y: 'int' = 3, z: list = <factory>, *, w: int = 4) -> None (self, x: float, y: 'int' = 3, z: list = <factory>, *, w: int = 4) -> None
#| (x: float) -> None (self, x: float) -> None
#| P(x: float, y: 'int' = 3, z: list = <factory>, *, w: int = 4) Q(x: float)
#| Unknown conversion specifier z
#| P(x=1, y=3, z=[], w=4)
#= status 0
