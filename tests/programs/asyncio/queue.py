import asyncio
async def produce(q):
    for n in range(4):
        await q.put(n)
        print("put", n)
    await q.put(None)
async def consume(q):
    while (n := await q.get()) is not None:
        print("got", n)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2)
    await asyncio.gather(produce(q), consume(q))
    print(q.qsize(), q.empty(), q.full(), q.maxsize)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e))
    q = asyncio.Queue()
    q.put_nowait(1)
    print(await q.get())
    q.task_done()
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
asyncio.run(main())

#= stdout
#| put 0
#| put 1
#| got 0
#| got 1
#| put 2
#| put 3
#| got 2
#| got 3
#| 0 True False 2
#| QueueEmpty()
#| QueueFull()
#| 1
#| task_done() called too many times
#= status 0
