import functools
def logged(f):
    @functools.wraps(f)
    def inner(*args):
        print("->", f.__name__, args)
        return f(*args)
    return inner
@logged
def add(a, b):
    "adds"
    return a + b
print(add(1, 2), add.__name__, add.__doc__)
@functools.lru_cache(maxsize=None)
def slow(n):
    print("computing", n)
    return n * n
print(slow(3), slow(3), functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(pow, 2)(5))

#= stdout
#| -> add (1, 2)
#| 3 add adds
#| computing 3
#| 9 9 24 32
#= status 0
