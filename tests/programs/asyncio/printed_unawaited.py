import asyncio
import functools


def named(f):
    @functools.wraps(f)
    async def wrapper(*args):
        return await f(*args)
    return wrapper


async def fetch(n):
    await asyncio.sleep(n)


@named
async def wrapped(n):
    await asyncio.sleep(n)


async def main():
    print(fetch(0))
    print("x")
    print(fetch(1).__name__)
    print(wrapped(1).__qualname__, wrapped)
    text = str(fetch(3))
    print("y", text[:17])
    f"{fetch(6)}"
    if fetch(7):
        print("always true")
    if fetch(8) == 3:
        print("never")
    print([fetch(9), fetch(10)])
    x = fetch(11)
    x = 3
    type(fetch(12))
    wrapped(5)
    for x in [fetch(13), fetch(14)]:
        print(type(x))
    y = fetch(15)
    z = y
    y = 1
    print("z")
    z = 2
    await asyncio.sleep(0)
    last = fetch(16)
    print(last)


asyncio.run(main())
print(fetch(17))

#= stdout
#| <coroutine object fetch at 0x…>
#| x
#| fetch
#| wrapped <function wrapped at 0x…>
#| y <coroutine object
#| always true
#| [<coroutine object fetch at 0x…>, <coroutine object fetch at 0x…>]
#| <class 'coroutine'>
#| <class 'coroutine'>
#| z
#| <coroutine object fetch at 0x…>
#| <coroutine object fetch at 0x…>
#= stderr
#| printed_unawaited.py:22: RuntimeWarning: coroutine 'fetch' was never awaited
#|   print(fetch(0))
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:24: RuntimeWarning: coroutine 'fetch' was never awaited
#|   print(fetch(1).__name__)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:25: RuntimeWarning: coroutine 'wrapped' was never awaited
#|   print(wrapped(1).__qualname__, wrapped)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:26: RuntimeWarning: coroutine 'fetch' was never awaited
#|   text = str(fetch(3))
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:28: RuntimeWarning: coroutine 'fetch' was never awaited
#|   f"{fetch(6)}"
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:29: RuntimeWarning: coroutine 'fetch' was never awaited
#|   if fetch(7):
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:31: RuntimeWarning: coroutine 'fetch' was never awaited
#|   if fetch(8) == 3:
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:33: RuntimeWarning: coroutine 'fetch' was never awaited
#|   print([fetch(9), fetch(10)])
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:35: RuntimeWarning: coroutine 'fetch' was never awaited
#|   x = 3
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:36: RuntimeWarning: coroutine 'fetch' was never awaited
#|   type(fetch(12))
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:37: RuntimeWarning: coroutine 'wrapped' was never awaited
#|   wrapped(5)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:38: RuntimeWarning: coroutine 'fetch' was never awaited
#|   for x in [fetch(13), fetch(14)]:
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:44: RuntimeWarning: coroutine 'fetch' was never awaited
#|   z = 2
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| <lib>/asyncio/events.py:89: RuntimeWarning: coroutine 'fetch' was never awaited
#|   self._context.run(self._callback, *self._args)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| printed_unawaited.py:51: RuntimeWarning: coroutine 'fetch' was never awaited
#|   print(fetch(17))
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
