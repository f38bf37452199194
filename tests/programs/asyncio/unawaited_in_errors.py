# Coroutines that an instruction which failed lets go of.
import asyncio


async def fetch(x):
    return x


async def main():
    try:
        print([x for x in fetch(1)])
    except TypeError as e:
        print(e)
    try:
        len(fetch(2))
    except TypeError as e:
        print(e)
    try:
        with fetch(3):
            pass
    except TypeError as e:
        print(e)
    try:
        try:
            fetch(5) + 1
        finally:
            print("finally")
    except TypeError as e:
        print(e)
    kept = fetch(6)
    try:
        kept["a"]
    except TypeError as e:
        print(e)
    print(await kept)
    for x in fetch(7):
        print(x)


asyncio.run(main())

#= stdout
#| 'coroutine' object is not iterable
#| object of type 'coroutine' has no len()
#| 'coroutine' object does not support the context manager protocol
#| finally
#| unsupported operand type(s) for +: 'coroutine' and 'int'
#| 'coroutine' object is not subscriptable
#| 6
#= stderr
#| unawaited_in_errors.py:11: RuntimeWarning: coroutine 'fetch' was never awaited
#|   print([x for x in fetch(1)])
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| unawaited_in_errors.py:15: RuntimeWarning: coroutine 'fetch' was never awaited
#|   len(fetch(2))
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| unawaited_in_errors.py:19: RuntimeWarning: coroutine 'fetch' was never awaited
#|   with fetch(3):
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| unawaited_in_errors.py:25: RuntimeWarning: coroutine 'fetch' was never awaited
#|   fetch(5) + 1
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| unawaited_in_errors.py:36: RuntimeWarning: coroutine 'fetch' was never awaited
#|   for x in fetch(7):
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Traceback (most recent call last):
#|   File "unawaited_in_errors.py", line 40, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "unawaited_in_errors.py", line 36, in main
#|     for x in fetch(7):
#|              ~~~~~^^^
#| TypeError: 'coroutine' object is not iterable
#= status 1
