import asyncio
import time


async def ticker(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0.01)


class AsyncCounter:
    def __init__(self, stop):
        self.n, self.stop = 0, stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n >= self.stop:
            raise StopAsyncIteration
        self.n += 1
        await asyncio.sleep(0)
        return self.n


async def main():
    async for i in ticker(3):
        print("tick", i)
    print([x async for x in AsyncCounter(3)])
    start = time.perf_counter()
    await asyncio.gather(*(asyncio.sleep(0.2) for _ in range(10)))
    print(0.19 < time.perf_counter() - start < 1)
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_later(0.05, fut.set_result, "later")
    print(await fut)


asyncio.run(main())

#= stdout
#| tick 0
#| tick 1
#| tick 2
#| [1, 2, 3]
#| True
#| later
#= status 0
