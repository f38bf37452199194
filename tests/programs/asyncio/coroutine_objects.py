async def f():
    return 5
c = f()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
for action in (lambda: c.send(None), lambda: f().send(1), lambda: iter(f()), lambda: [x for x in f()], lambda: len(f()), lambda: f()()):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| 5
#| RuntimeError cannot reuse already awaited coroutine
#| TypeError can't send non-None value to a just-started coroutine
#| TypeError 'coroutine' object is not iterable
#| TypeError 'coroutine' object is not iterable
#| TypeError object of type 'coroutine' has no len()
#| TypeError 'coroutine' object is not callable
#= stderr
#| coroutine_objects.py:8: RuntimeWarning: coroutine 'f' was never awaited
#|   for action in (lambda: c.send(None), lambda: f().send(1), lambda: iter(f()), lambda: [x for x in f()], lambda: len(f()), lambda: f()()):
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
