"""Generators driven by hand."""


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ZeroDivisionError as error:
            print("thrown in:", error)
            total = count = 0
            average = None
            continue
        except GeneratorExit:
            print("closing with", average)
            raise
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    return count, average


g = averager()
print(next(g), g.send(10), g.send(20), g.gi_running, g.gi_yieldfrom)
print(g.throw(ZeroDivisionError("reset")), g.send(5))
try:
    g.send(None)
except StopIteration as stop:
    print("value", stop.value, stop.args)
print(list(g), next(g, "default"))
h = averager()
try:
    h.send(1)
except TypeError as error:
    print(error)
next(h)
print(h.close(), h.close())
try:
    h.throw(ValueError)
except ValueError as error:
    print("finished generator raises", repr(error))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


r = returns_on_close()
next(r)
print(r.close())


def inner():
    received = []
    while True:
        x = yield len(received)
        if x is None:
            return received
        received.append(x)


def outer():
    result = yield from inner()
    print("inner returned", result)
    try:
        yield from broken()
    except KeyError as error:
        print("from inner:", error)
    yield from [7, 8]
    return (yield from empty())


def broken():
    yield "about to break"
    raise KeyError("k")


def empty():
    return "nothing"
    yield


o = outer()
print(next(o), o.send("a"), o.send("b"), o.send(None), next(o), next(o))
try:
    next(o)
except StopIteration as stop:
    print(stop.value)


def recursive(n):
    if n:
        yield n
        yield from recursive(n - 1)


print(list(recursive(4)), sum(recursive(10)))


def bad():
    raise StopIteration("inside")
    yield


try:
    next(bad())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def self_running():
    yield next(me)


me = self_running()
try:
    next(me)
except ValueError as error:
    print(error)
squares = (x * x for x in range(5))
print(type(squares).__name__, next(squares), list(squares), (x for x in ()).__name__)
first = lambda it: next(iter(it), None)
print(first(x for x in range(10) if x > 3), first(()), max((len(w), w) for w in "a bb ccc".split()))

#= stdout
#| None 10.0 15.0 False None
#| thrown in: reset
#| None 5.0
#| value (1, 5.0) ((1, 5.0),)
#| [] default
#| can't send non-None value to a just-started generator
#| closing with None
#| None None
#| finished generator raises ValueError()
#| generator ignored GeneratorExit
#| closed value
#| inner returned ['a', 'b']
#| from inner: 'k'
#| 0 1 2 about to break 7 8
#| nothing
#| [4, 3, 2, 1] 55
#| generator raised StopIteration StopIteration('inside')
#| generator already executing
#| generator 0 [1, 4, 9, 16] <genexpr>
#| 4 None (3, 'ccc')
#= status 0
