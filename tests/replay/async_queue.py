import asyncio


async def give(q):
    for n in range(5):
        await q.put(n)
        await asyncio.sleep(0.0005)
    await q.put(None)


async def take(q):
    while (item := await q.get()) is not None:
        print("took", item)


async def main():
    q = asyncio.Queue(2)
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(give(q))
        group.create_task(take(q))
        async with lock:
            print("in the lock")


asyncio.run(main())
