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
