# help() of a program's own functions.
import functools


def area(width: float, height: float = 1.0, *rest: int, scale=2, **more) -> float:
    """Gives the area.

        indented
    The end.
    """


def plain(x, /, y): pass


class Shape:
    def grow(self, by=1):
        "Makes it larger."

    @classmethod
    def unit(cls, name):
        """Of size one."""

    @staticmethod
    def free(a): ...


async def fetch(url):
    "Gets it."


@functools.wraps(area)
def wrapped(*args): return area(*args)


help(area)
help(plain)
help(Shape.grow)
help(Shape().grow)
help(Shape.unit)
help(Shape.free)
help(fetch)
help(wrapped)
help(lambda a, b=2: a)
print(help)

#= stdout
#| Help on function area in module __main__:
#|
#| area(width: float, height: float = 1.0, *rest: int, scale=2, **more) -> float
#|     Gives the area.
#|
#|         indented
#|     The end.
#|
#| Help on function plain in module __main__:
#|
#| plain(x, /, y)
#|
#| Help on function grow in module __main__:
#|
#| grow(self, by=1)
#|     Makes it larger.
#|
#| Help on method grow in module __main__:
#|
#| grow(by=1) method of __main__.Shape instance
#|     Makes it larger.
#|
#| Help on method unit in module __main__:
#|
#| unit(name) class method of __main__.Shape
#|     Of size one.
#|
#| Help on function free in module __main__:
#|
#| free(a)
#|
#| Help on function fetch in module __main__:
#|
#| async fetch(url)
#|     Gets it.
#|
#| Help on function area in module __main__:
#|
#| area(width: float, height: float = 1.0, *rest: int, scale=2, **more) -> float
#|     Gives the area.
#|
#|         indented
#|     The end.
#|
#| Help on function <lambda> in module __main__:
#|
#| <lambda> lambda a, b=2
#|
#| Type help() for interactive help, or help(object) for help about object.
#= status 0
