import asyncio

async def ticker(n, log):
    try:
        for i in range(n):
            got = yield i
            if got is not None:
                log.append(f"sent {got}")
            await asyncio.sleep(0)
    except GeneratorExit:
        log.append("GeneratorExit")
        raise
    except ValueError as e:
        log.append(f"ValueError {e}")
        yield "recovered"
    finally:
        log.append("finally")

async def wrapn(g):
    return await anext(g)

async def main():
    log = []
    g = ticker(3, log)
    print(await g.__anext__(), await g.asend("hello"))
    print(await g.athrow(ValueError("oops")))
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print("done", repr(e))
    print(log)
    log.clear()
    g = ticker(3, log)
    await anext(g)
    await g.aclose()
    await g.aclose()
    print(log, await anext(g, "default"))
    async def stubborn():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    s = stubborn()
    await anext(s)
    try:
        await s.aclose()
    except RuntimeError as e:
        print("RuntimeError:", e)
    async def slow():
        await asyncio.sleep(0.01)
        yield 1
    g = slow()
    a = asyncio.ensure_future(wrapn(g))
    await asyncio.sleep(0)
    try:
        await anext(g)
    except RuntimeError as e:
        print("RuntimeError:", e)
    print(await a)
    g2 = slow()
    try:
        await g2.asend(5)
    except TypeError as e:
        print("TypeError:", e)
    async def stop():
        yield 1
        raise StopAsyncIteration
    try:
        async for x in stop():
            print(x)
    except RuntimeError as e:
        print("RuntimeError:", e, "| cause", repr(e.__cause__))
    async def squares():
        for i in range(6):
            yield i * i
    print([x async for x in squares() if x % 2], {x: -x async for x in squares()}, sum([x async for x in squares()]))
    print(list(zip([x async for x in squares()], "abc")))
    total = (x + 1 async for x in squares())
    print(type(total).__name__, await anext(total))
    class Countdown:
        def __init__(self, n): self.n = n
        def __aiter__(self): return self
        async def __anext__(self):
            if self.n <= 0:
                raise StopAsyncIteration
            self.n -= 1
            return self.n
    print([x async for x in Countdown(4)])
    try:
        async for x in [1, 2]:
            pass
    except TypeError as e:
        print("TypeError:", e)
    try:
        for x in Countdown(3):
            pass
    except TypeError as e:
        print("TypeError:", e)
    class Bad:
        def __aiter__(self): return 3
    try:
        async for x in Bad(): pass
    except TypeError as e:
        print("TypeError:", e)
    class Bad2:
        def __aiter__(self): return self
        def __anext__(self): return 3
    try:
        async for x in Bad(): pass
    except TypeError as e:
        print("TypeError:", e)
    g = squares()
    used = g.asend(None)
    await used
    try:
        await used
    except RuntimeError as e:
        print("RuntimeError:", e)
    c = g.aclose()
    t = g.athrow(ValueError)
    print(type(c).__name__, type(t).__name__, type(g.asend(None)).__name__)
    await c
    try:
        await c
    except RuntimeError as e:
        print("RuntimeError:", e)
    t.close()
    print(g.ag_running, g.ag_frame, g.__name__, g.__qualname__)
asyncio.run(main())


async def two():
    yield 1
    yield 2


async def by_hand():
    a = two()
    await anext(a)
    a.aclose()
    step = a.asend(None)
    try:
        step.send(None)
    except StopIteration as stop:
        print(repr(stop), [name for name in dir(step) if name[:2] != "__"])
    await a.aclose()
    print(await a.athrow(ValueError(3)))
    b = two()
    print(asyncio.iscoroutine(b.asend(None)), repr(b.athrow(ValueError)).split(" at ")[0])
    print(await asyncio.create_task(anext(b), name="N"))
    print(await asyncio.gather(anext(b), anext(two())))
    try:
        await asyncio.create_task(anext(b))
    except StopAsyncIteration as exc:
        print(repr(exc))


asyncio.run(by_hand())

#= stdout
#| 0 1
#| recovered
#| done StopAsyncIteration()
#| ['sent hello', 'ValueError oops', 'finally']
#| ['GeneratorExit', 'finally'] default
#| RuntimeError: async generator ignored GeneratorExit
#| RuntimeError: anext(): asynchronous generator is already running
#| 1
#| TypeError: can't send non-None value to a just-started async generator
#| 1
#| RuntimeError: async generator raised StopAsyncIteration | cause StopAsyncIteration()
#| [1, 9, 25] {0: 0, 1: -1, 4: -4, 9: -9, 16: -16, 25: -25} 55
#| [(0, 'a'), (1, 'b'), (4, 'c')]
#| async_generator 1
#| [3, 2, 1, 0]
#| TypeError: 'async for' requires an object with __aiter__ method, got list
#| TypeError: 'Countdown' object is not iterable
#| TypeError: 'async for' received an object from __aiter__ that does not implement __anext__: int
#| TypeError: 'async for' received an object from __aiter__ that does not implement __anext__: int
#| RuntimeError: cannot reuse already awaited __anext__()/asend()
#| async_generator_athrow async_generator_athrow async_generator_asend
#| RuntimeError: cannot reuse already awaited aclose()/athrow()
#| False None squares main.<locals>.squares
#| StopIteration(2) ['close', 'send', 'throw']
#| None
#| True <async_generator_athrow object
#| 1
#| [2, 1]
#| StopAsyncIteration()
#= stderr
#| steps_of_async_generators.py:121: RuntimeWarning: coroutine method 'asend' of 'main.<locals>.squares' was never awaited
#|   print(type(c).__name__, type(t).__name__, type(g.asend(None)).__name__)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| steps_of_async_generators.py:140: RuntimeWarning: coroutine method 'aclose' of 'two' was never awaited
#|   a.aclose()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| steps_of_async_generators.py:149: RuntimeWarning: coroutine method 'asend' of 'two' was never awaited
#|   print(asyncio.iscoroutine(b.asend(None)), repr(b.athrow(ValueError)).split(" at ")[0])
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| steps_of_async_generators.py:149: RuntimeWarning: coroutine method 'athrow' of 'two' was never awaited
#|   print(asyncio.iscoroutine(b.asend(None)), repr(b.athrow(ValueError)).split(" at ")[0])
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
