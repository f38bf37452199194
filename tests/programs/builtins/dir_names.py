# Names that `dir` gives besides those of tables.
class Plain:
    "doc"
    def __init__(self): self.own = 1

class Slots:
    __slots__ = ("a",)

def function(): pass

for thing in (Plain(), Plain, Slots(), 1, True, 2.5, "a", [], ValueError("x"), function, lambda: 0):
    names = dir(thing)
    asked = ("__class__", "__dict__", "__doc__", "real", "numerator", "args", "__traceback__", "__code__", "own", "a")
    print([name for name in asked if name in names], names == sorted(names))
print([name for name in dir(Plain()) if not name.startswith("_")], all(hasattr(Plain(), name) for name in ("__class__", "__dict__")))

#= stdout
#| ['__class__', '__dict__', '__doc__', 'own'] True
#| ['__class__', '__dict__', '__doc__'] True
#| ['__class__', '__doc__', 'a'] True
#| ['__class__', '__doc__', 'real', 'numerator'] True
#| ['__class__', '__doc__', 'real', 'numerator'] True
#| ['__class__', '__doc__', 'real'] True
#| ['__class__', '__doc__'] True
#| ['__class__', '__doc__'] True
#| ['__class__', '__dict__', '__doc__', 'args', '__traceback__'] True
#| ['__class__', '__dict__', '__doc__', '__code__'] True
#| ['__class__', '__dict__', '__doc__', '__code__'] True
#| ['own'] True
#= status 0
