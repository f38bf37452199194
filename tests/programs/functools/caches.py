from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=2)
def double(n):
    print("computing", n)
    return n * 2


print(double(1), double(2), double(1), double(3), double(2), double(1))
print(double.cache_info(), double.cache_parameters())
double.cache_clear()
print(double.cache_info(), double.__name__, double.__wrapped__(5))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def f(*args, **kwargs):
    return args, kwargs


print(f(1, a=2), f(1, a=2), f(1.0), f(True), f(1), f.cache_info())


@lru_cache(typed=True)
def g(x):
    return type(x).__name__


print(g(1), g(1.0), g(True), g.cache_info())
try:
    f([])
except TypeError as e:
    print(e)


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("area of", self.r)
        return 3 * self.r ** 2

    @lru_cache
    def scaled(self, k):
        print("scaled")
        return self.r * k


c = Circle(2)
print(c.area, c.area, c.__dict__)
del c.area
print(c.area, c.scaled(3), c.scaled(3))


@lru_cache(maxsize=None)
def fails(n):
    print("try", n)
    raise ValueError(n)


for _ in range(2):
    try:
        fails(1)
    except ValueError as e:
        print("failed", e)
print(fails.cache_info())
try:
    lru_cache(maxsize="x")
except TypeError as e:
    print(e)

#= stdout
#| computing 1
#| computing 2
#| computing 3
#| computing 2
#| computing 1
#| 2 4 2 6 4 2
#| CacheInfo(hits=1, misses=5, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False}
#| computing 5
#| CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) double 10
#| 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)
#| ((1,), {'a': 2}) ((1,), {'a': 2}) ((1.0,), {}) ((1.0,), {}) ((1,), {}) CacheInfo(hits=2, misses=3, maxsize=128, currsize=3)
#| int float bool CacheInfo(hits=0, misses=3, maxsize=128, currsize=3)
#| unhashable type: 'list'
#| area of 2
#| 12 12 {'r': 2, 'area': 12}
#| area of 2
#| scaled
#| 12 6 6
#| try 1
#| failed 1
#| try 1
#| failed 1
#| CacheInfo(hits=0, misses=2, maxsize=None, currsize=0)
#| Expected first argument to be an integer, a callable, or None
#= status 0
