"""`:=`, `del`, `assert`, `global`, `nonlocal`, module attributes."""
import sys
if (n := len("hello")) > 3:
    print(n)
while (chunk := [1, 2, 3, 0][n % 4]):
    print("chunk", chunk)
    n += 1
print([y for x in range(6) if (y := x * x) % 2 == 0], y, (z := 5) + z, f"{(w := 3)}", w)
print(any((found := x) > 3 for x in [1, 5, 2]), found)


def walrus_in_function(items):
    total = 0
    return [total := total + x for x in items], total


print(walrus_in_function([1, 2, 3]))
a = [1, 2, 3, 4]
del a[0], a[-1]
b = {"x": 1, "y": 2}
del b["x"]
c, d = 1, 2
del (c), [d]
print(a, b, "c" in globals(), [k for k in ("c", "d") if k in dir()])
del a[:]
print(a)
counter = 0


def bump():
    global counter, fresh
    counter += 1
    fresh = counter * 10


bump(); bump()
print(counter, fresh)


def make():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n, old = 0, n
        return old
    return inc, reset


inc, reset = make()
print(inc(), inc(5), reset(), inc())


def unbound(flag):
    if flag: x = 1
    return x


def deleted():
    x = 1
    del x
    return x


def closed():
    def inner(): return later
    result = inner
    if False: later = 1
    return result


for f in (lambda: unbound(False), deleted, closed(), lambda: never_defined, lambda: (lambda: q)()):
    try:
        print(f())
    except NameError as error:
        print(type(error).__name__, error, error.name)
try:
    assert 1 + 1 == 3, f"sum was {1 + 1}"
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)
print(__name__, __doc__, __file__.endswith(".py"), __spec__, __package__)
print(bump.__module__, bump.__doc__, make.__qualname__, inc.__qualname__, inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
x = 5
class Scope:
    x = x + 1
    items = [x for _ in range(2)]
    def get(self): return x
print(Scope.x, Scope.items, Scope().get())
if __name__ == "__main__":
    print("main", sys.argv[0].endswith(".py"), len(sys.argv))

#= stdout
#| 5
#| chunk 2
#| chunk 3
#| [0, 4, 16] 25 10 3 3
#| True 5
#| ([1, 3, 6], 6)
#| [2, 3] {'y': 2} False []
#| []
#| 2 20
#| 1 6 6 1
#| UnboundLocalError cannot access local variable 'x' where it is not associated with a value None
#| UnboundLocalError cannot access local variable 'x' where it is not associated with a value None
#| NameError cannot access free variable 'later' where it is not associated with a value in enclosing scope later
#| NameError name 'never_defined' is not defined never_defined
#| NameError name 'q' is not defined q
#| AssertionError('sum was 2')
#| AssertionError() ()
#| __main__ `:=`, `del`, `assert`, `global`, `nonlocal`, module attributes. True None None
#| __main__ None make make.<locals>.inc 1 ('n',)
#| 6 [5, 5] 5
#| main True 1
#= status 0
