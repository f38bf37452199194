import sys
import weakref


class Thing:
    x = 1


thing = Thing()
proxy = weakref.proxy(thing)
print(proxy.x)
del thing
try:
    print(proxy.x)
except ReferenceError as exc:
    print(exc)
thing = Thing()
end = weakref.finalize(thing, print, "gone")
print(end.alive)
del thing
print(end.alive)


def counts():
    x = []
    print(sys.getrefcount(x))
    y = x
    print(sys.getrefcount(x))
    z = [x, x, {"k": x}, (x,)]
    print(sys.getrefcount(x), len(z))
    del y
    z.clear()
    return sys.getrefcount(x)


print(counts())
a = []
b = a
print(sys.getrefcount(a))
b = None
print(sys.getrefcount(a), sys.getrefcount(None), sys.getrefcount(1))
a = Thing()
a.me = a
print(sys.getrefcount(a))


def given(thing):
    return sys.getrefcount(thing)


print(given(a), given(Thing()))

#= stdout
#| 1
#| weakly-referenced object no longer exists
#| True
#| gone
#| False
#| 2
#| 3
#| 7 4
#| 2
#| 3
#| 2 4294967295 4294967295
#| 3
#| 4 2
#= status 0
