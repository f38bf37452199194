async def f():
    return 5
c = f()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
d = f()
for action in (lambda: c.send(None), lambda: d.send(1), lambda: iter(d), lambda: [x for x in d], lambda: len(d), lambda: d()):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
d.close()

#= stdout
#| 5
#| RuntimeError cannot reuse already awaited coroutine
#| TypeError can't send non-None value to a just-started coroutine
#| TypeError 'coroutine' object is not iterable
#| TypeError 'coroutine' object is not iterable
#| TypeError object of type 'coroutine' has no len()
#| TypeError 'coroutine' object is not callable
#= status 0
