# The source of functions and classes, and comments above them.
import functools
import inspect


def logged(fn=None, *, level=1):
    if fn is None:
        return functools.partial(logged, level=level)

    @functools.wraps(fn)
    def inner(*args):
        return fn(*args)

    return inner


# Adds
# two numbers.
@logged(
    level=2,
)
def add(a,
        b=(1, 2)):
    """Sum.

unindented
    """
    # first a comment
    text = "# no comment (" + '"'
    if text:

        return {
    1: a,
}
    # inside

# outside


def one(): return 1


class Shape:
    # The sides.
    def sides(self):
        return (4,
0)

    @property
    def area(self):
        return 1

    kind = "s"


async def wait():
    pass
done = True
for of in (add, one, Shape, Shape.sides, Shape().sides, Shape.area.fget, wait):
    print(inspect.getsourcelines(of)[1], repr(inspect.getsource(of)))
print(repr(inspect.getcomments(Shape.sides)), inspect.getcomments(one))
help(Shape.sides)
try:
    inspect.getsource(5)
except TypeError as e:
    print(e)

#= stdout
#| 19 '@logged(\n    level=2,\n)\ndef add(a,\n        b=(1, 2)):\n    """Sum.\n\nunindented\n    """\n    # first a comment\n    text = "# no comment (" + \'"\'\n    if text:\n\n        return {\n    1: a,\n}\n    # inside\n'
#| 40 'def one(): return 1\n'
#| 43 'class Shape:\n    # The sides.\n    def sides(self):\n        return (4,\n0)\n\n    @property\n    def area(self):\n        return 1\n\n    kind = "s"\n'
#| 45 '    def sides(self):\n        return (4,\n0)\n'
#| 45 '    def sides(self):\n        return (4,\n0)\n'
#| 49 '    @property\n    def area(self):\n        return 1\n'
#| 56 'async def wait():\n    pass\n'
#| '# The sides.\n' None
#| Help on function sides in module __main__:
#|
#| sides(self)
#|     # The sides.
#|
#| module, class, method, function, traceback, frame, or code object was expected, got int
#= status 0
