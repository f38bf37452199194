import asyncio


async def main():
    q = asyncio.Queue(maxsize=2)

    async def producer():
        for i in range(4):
            await q.put(i)
            print("put", i, q.qsize())
        await q.join()
        print("all done")

    async def consumer():
        while True:
            item = await q.get()
            await asyncio.sleep(0.01)
            print("got", item)
            q.task_done()

    c = asyncio.create_task(consumer())
    await producer()
    c.cancel()
    for action in (q.get_nowait, q.task_done):
        try:
            action()
        except Exception as e:
            print(type(e).__name__, e)
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print("full", repr(e), q.full(), q.empty())
    p = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "a"), (3, "c")):
        p.put_nowait(item)
    print([p.get_nowait()[1] for _ in range(3)])
    l = asyncio.LifoQueue()
    for i in range(3):
        await l.put(i)
    print([await l.get() for _ in range(3)])
    s = asyncio.Queue()
    await s.put("last")
    s.shutdown()
    print(await s.get())
    try:
        await s.get()
    except asyncio.QueueShutDown as e:
        print("shut down", repr(e))
    try:
        await s.put(1)
    except asyncio.QueueShutDown:
        print("no more puts")
    try:
        await asyncio.wait_for(asyncio.Queue().get(), 0.1)
    except TimeoutError:
        print("empty for too long")


asyncio.run(main())

#= stdout
#| put 0 1
#| put 1 2
#| put 2 2
#| got 0
#| put 3 2
#| got 1
#| got 2
#| got 3
#| all done
#| QueueEmpty 
#| ValueError task_done() called too many times
#| full QueueFull() True False
#| ['a', 'b', 'c']
#| [2, 1, 0]
#| last
#| shut down QueueShutDown()
#| no more puts
#| empty for too long
#= status 0
