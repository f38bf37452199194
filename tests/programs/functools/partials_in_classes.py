import functools


class Cell:
    show = functools.partial(print, "show:")

    def state(self, alive=True):
        return alive

    dead = functools.partialmethod(state, False)
    again = functools.partialmethod(dead)
    fixed = functools.partialmethod(staticmethod(lambda *args: args), 1)
    made = functools.partialmethod(classmethod(lambda cls, *args: (cls.__name__, args)), 1)
    over = functools.partialmethod(functools.partial(lambda self, *args: args), 2)

    @functools.singledispatchmethod
    def take(self, item):
        "Takes."
        return "any"

    @take.register
    def _(self, item: int):
        return "number"


cell = Cell()
cell.show(1)
Cell.show(2)
print(cell.dead(), cell.again(), cell.fixed(3), cell.made(4), Cell.made(5), Cell.dead(cell), cell.over(7))
print(cell.take(1), cell.take("a"), cell.take.__name__, cell.take.__doc__)


@functools.singledispatch
def handle(item):
    return "any"


try:
    @handle.register
    def _(item: list[int]):
        pass
except TypeError as e:
    print(e)

#= stdout
#| show: 1
#| show: 2
#| False False (1, 3) ('Cell', (1, 4)) ('Cell', (1, 5)) False (2, 7)
#| number any take Takes.
#| Invalid annotation for 'item'. list[int] is not a class.
#= stderr
#| partials_in_classes.py:27: FutureWarning: functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior
#|   cell.show(1)
#= status 0
