def twice(f):
    def wrapper(*args, **kwargs):
        return f(f(*args, **kwargs))
    return wrapper
def times(n):
    def deco(f):
        print("decorating", f.__name__)
        return lambda x: [f(x)] * n
    return deco
@twice
def inc(x): return x + 1
@times(3)
@twice
def double(x): return x * 2
print(inc(1), double(1))
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
class Register:
    seen = []
    def __init__(self, f): self.f = f; Register.seen.append(f.__name__)
    def __call__(self, *a): return self.f(*a)
@Register
def thing(): return "thing"
print(thing(), Register.seen)

#= stdout
#| decorating wrapper
#| 3 [4, 4, 4]
#| -> add (1, 2)
#| 3 add adds
#| computing 3
#| 9 9 24 32
#| thing ['thing']
#= status 0
