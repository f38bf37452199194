"""`__init_subclass__` of a class that stands behind a built-in base, and `vars` where there is nothing."""
class Text(str):
    pass

class Told:
    def __init_subclass__(cls, **options):
        print("new below Told:", cls.__name__, options)

class Both(Text, Told):
    tag = "Both"

class Number(int, Told, size=3):
    pass

class Further(Both):
    pass

class Slim:
    __slots__ = ("a",)

    def __getattr__(self, name):
        raise AttributeError(name)

class Plain:
    pass

for thing in (Slim(), 5, "text", Plain()):
    try:
        print(vars(thing))
    except TypeError as error:
        print("TypeError", error)

class Many(str, Told):
    def __format__(self, spec):
        return super().__format__(spec) + "!"

print(f"{Many('x'):>3}", Many("a") + "b", Both.tag)

#= stdout
#| new below Told: Both {}
#| new below Told: Number {'size': 3}
#| new below Told: Further {}
#| TypeError vars() argument must have __dict__ attribute
#| TypeError vars() argument must have __dict__ attribute
#| TypeError vars() argument must have __dict__ attribute
#| {}
#| new below Told: Many {}
#|   x! ab Both
#= status 0
