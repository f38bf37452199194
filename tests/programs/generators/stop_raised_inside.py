import asyncio
import traceback


def gen():
    try:
        yield 1
        raise StopIteration("bad")
    finally:
        print("fin")


def outer():
    yield from gen()


def firsts(rows):
    for row in rows:
        yield next(iter(row))


def f():
    for g in (gen, outer):
        try:
            list(g())
        except RuntimeError:
            traceback.print_exc()
    try:
        for x in firsts([[1], []]):
            print(x)
    except RuntimeError:
        traceback.print_exc()


async def ticks():
    yield 1
    raise StopAsyncIteration


async def co():
    raise StopIteration(5)


async def main():
    try:
        async for x in ticks():
            print(x)
    except RuntimeError:
        traceback.print_exc()
    await co()


f()
asyncio.run(main())

#= stdout
#| fin
#| fin
#| 1
#| 1
#= stderr
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 8, in gen
#|     raise StopIteration("bad")
#| StopIteration: bad
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 25, in f
#|     list(g())
#|     ~~~~^^^^^
#| RuntimeError: generator raised StopIteration
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 8, in gen
#|     raise StopIteration("bad")
#| StopIteration: bad
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 25, in f
#|     list(g())
#|     ~~~~^^^^^
#|   File "stop_raised_inside.py", line 14, in outer
#|     yield from gen()
#| RuntimeError: generator raised StopIteration
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 19, in firsts
#|     yield next(iter(row))
#|           ~~~~^^^^^^^^^^^
#| StopIteration
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 29, in f
#|     for x in firsts([[1], []]):
#|              ~~~~~~^^^^^^^^^^^
#| RuntimeError: generator raised StopIteration
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 37, in ticks
#|     raise StopAsyncIteration
#| StopAsyncIteration
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 46, in main
#|     async for x in ticks():
#|         print(x)
#| RuntimeError: async generator raised StopAsyncIteration
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 41, in co
#|     raise StopIteration(5)
#| StopIteration: 5
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "stop_raised_inside.py", line 54, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "stop_raised_inside.py", line 50, in main
#|     await co()
#| RuntimeError: coroutine raised StopIteration
#= status 1
