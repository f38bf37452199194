import asyncio


def gen(n):
    try:
        yield 1
        yield 2
    finally:
        print("fin", n)


def f():
    try:
        for x in gen(1):
            raise ValueError("v")
    except ValueError as e:
        print("caught", e)
    print("after")
    for y in (1, 2):
        try:
            for x in gen(2):
                for i, z in enumerate(gen(3)):
                    raise KeyError
        except KeyError:
            print("k")
            continue
    print("end")
    try:
        for x in gen(4):
            int("x")
    finally:
        print("finally")


try:
    f()
except ValueError:
    print("out")
try:
    for x in gen(5):
        1 / 0
except ZeroDivisionError:
    print("module")
kept = gen(6)
try:
    for x in kept:
        1 / 0
except ZeroDivisionError:
    print("kept", next(kept))


async def ticker(n):
    try:
        for i in range(3):
            yield i
    except BaseException as e:
        print("in ticker", n, repr(e))
        raise
    finally:
        print("ticker done", n)


async def waits():
    try:
        async for i in ticker(1):
            if i:
                raise ValueError(f"broke at {i}")
    except ValueError as e:
        print(e)
    print("y")
    await asyncio.sleep(0)
    print("z")
    await asyncio.sleep(0)
    print("zz")


async def ends():
    try:
        async for i in ticker(2):
            if i:
                raise ValueError(f"broke at {i}")
    except ValueError as e:
        print(e)


asyncio.run(waits())
asyncio.run(ends())

#= stdout
#| fin 1
#| caught v
#| after
#| fin 3
#| fin 2
#| k
#| fin 3
#| fin 2
#| k
#| end
#| fin 4
#| finally
#| out
#| fin 5
#| module
#| kept 2
#| broke at 1
#| y
#| z
#| in ticker 1 GeneratorExit()
#| ticker done 1
#| zz
#| broke at 1
#| in ticker 2 CancelledError()
#| ticker done 2
#| fin 6
#= status 0
