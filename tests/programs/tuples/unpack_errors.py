def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


def two(value):
    a, b = value


def star(value):
    a, *b, c = value


attempt(lambda: two((1, 2, 3)))
attempt(lambda: two([1]))
attempt(lambda: two(""))
attempt(lambda: two(5))
attempt(lambda: two(None))
attempt(lambda: two({1, 2, 3}))
attempt(lambda: two(i for i in range(9)))
attempt(lambda: star([1]))
attempt(lambda: (1, 2)[5])
attempt(lambda: (1, 2).append(3))
attempt(lambda: (1, 2) + [3])
attempt(lambda: (1, 2).index(3))
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)

#= stdout
#| ValueError: too many values to unpack (expected 2)
#| ValueError: not enough values to unpack (expected 2, got 1)
#| ValueError: not enough values to unpack (expected 2, got 0)
#| TypeError: cannot unpack non-iterable int object
#| TypeError: cannot unpack non-iterable NoneType object
#| ValueError: too many values to unpack (expected 2)
#| ValueError: too many values to unpack (expected 2)
#| ValueError: not enough values to unpack (expected at least 2, got 1)
#| IndexError: tuple index out of range
#| AttributeError: 'tuple' object has no attribute 'append'
#| TypeError: can only concatenate tuple (not "list") to tuple
#| ValueError: tuple.index(x): x not in tuple
#| 'tuple' object does not support item assignment (1, [2, 3])
#| 'tuple' object does not support item assignment
#| 'tuple' object doesn't support item deletion
#= status 0
