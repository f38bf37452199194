import functools
import operator


def timed(unit="s"):
    def decorate(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            """Inner doc."""
            print(f"[{unit}] calling {f.__name__}")
            return f(*args, **kwargs)
        return inner
    return decorate


@timed(unit="ms")
def add(a: int, b: int = 2) -> int:
    """Adds."""
    return a + b


print(add(1), add.__name__, add.__doc__, add.__wrapped__(5, 5), add.__annotations__, add.__module__)
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [], 7))
try:
    functools.reduce(operator.add, [])
except TypeError as e:
    print(e)
p = functools.partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, p)
q = functools.partial(functools.partial(print, "a", sep="-"), "b", end="!\n")
q("c")
print(q.args, q.keywords)
try:
    functools.partial(5)
except TypeError as e:
    print(e)


class Cell:
    def set_state(self, state):
        self.state = state

    on = functools.partialmethod(set_state, "on")


cell = Cell()
cell.on()
print(cell.state)


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a <= a, a >= a)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda x, y: y - x)))


@functools.singledispatch
def show(x):
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
def show_list(x):
    return f"list of {len(x)}"


@show.register
def _(x: float | str):
    return f"float or str {x}"


print(show(1), show([1, 2]), show(2.5), show("s"), show(None), show(True))
print(show.dispatch(bool) is show.dispatch(int), sorted(c.__name__ for c in show.registry))


class Fmt:
    @functools.singledispatchmethod
    def fmt(self, x):
        return "default"

    @fmt.register
    def _(self, x: int):
        return "int!"


print(Fmt().fmt(1), Fmt().fmt("a"))
get = operator.itemgetter(1, 0)
print(get("ab"), operator.attrgetter("real")(5), operator.methodcaller("split", ",")("a,b"), operator.itemgetter("k"))
print(operator.mul(3, 4), operator.contains([1], 1), operator.not_(0), operator.concat("a", "b"), operator.truediv(1, 4))
print(sorted({"b": 1, "a": 2}.items(), key=operator.itemgetter(1)), max([(1, "z"), (3, "a")], key=operator.itemgetter(0)))

#= stdout
#| [ms] calling add
#| 3 add Adds. 10 {'a': <class 'int'>, 'b': <class 'int'>, 'return': <class 'int'>} __main__
#| 6 7
#| reduce() of empty iterable with no initial value
#| 5 <class 'int'> () {'base': 2} functools.partial(<class 'int'>, base=2)
#| a-b-c!
#| ('a', 'b') {'sep': '-', 'end': '!\n'}
#| the first argument must be callable
#| on
#| True True False False False True True True
#| [3, 2, 1]
#| int 1 list of 2 float or str 2.5 float or str s object None int True
#| True ['float', 'int', 'list', 'object', 'str']
#| int! default
#| ('b', 'a') 5 ['a', 'b'] operator.itemgetter('k')
#| 12 True True ab 0.25
#| [('b', 1), ('a', 2)] (3, 'a')
#= status 0
