import asyncio


async def produce(queue, n):
    for i in range(n):
        await queue.put(i)
        await asyncio.sleep(0.01)
    await queue.put(None)


async def numbers(queue):
    while (item := await queue.get()) is not None:
        yield item


async def main():
    queue = asyncio.Queue(maxsize=1)
    task = asyncio.create_task(produce(queue, 4))
    print([n * 2 async for n in numbers(queue)])
    await task
    evens = {n async for n in numbers(await filled(6)) if n % 2 == 0}
    print(sorted(evens))


async def filled(n):
    queue = asyncio.Queue()
    for i in range(n):
        queue.put_nowait(i)
    queue.put_nowait(None)
    return queue


asyncio.run(main())

#= stdout
#| [0, 2, 4, 6]
#| [0, 2, 4]
#= status 0
