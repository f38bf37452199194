import asyncio
from collections import Counter
async def stage(name, src, dst, fn, n):
    async def worker(i):
        while True:
            item = await src.get()
            try:
                if item is None: return
                r = fn(item)
                if dst is not None: await dst.put(r)
            except Exception as e: errors.append((name, repr(e)))
            finally: src.task_done()
    async with asyncio.TaskGroup() as tg:
        for i in range(n): tg.create_task(worker(i))
errors = []
async def main():
    a, b, c = (asyncio.Queue(maxsize=2) for _ in range(3)); out = []
    s = [asyncio.create_task(stage("parse", a, b, int, 2)), asyncio.create_task(stage("inv", b, c, lambda x: 12 / x, 1)), asyncio.create_task(stage("sink", c, None, out.append, 1))]
    for x in ("1", "2", "x", "0", "3", "4"): await a.put(x)
    for q, n in ((a, 2), (b, 1), (c, 1)):
        for _ in range(n): await q.put(None)
        await q.join()
    await asyncio.gather(*s); print(sorted(out), sorted(errors), a, b.empty(), c.full())
    q = asyncio.Queue(1); q.put_nowait(1)
    try: q.put_nowait(2)
    except asyncio.QueueFull as e: print(repr(e))
    print(q.get_nowait())
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    q.task_done()
    try: q.task_done()
    except ValueError as e: print(e)
    g = asyncio.create_task(q.get()); await asyncio.sleep(0); q.shutdown()
    try: await g
    except asyncio.QueueShutDown as e: print(repr(e))
    try: await q.put(1)
    except asyncio.QueueShutDown: print("closed")
    p = asyncio.PriorityQueue(); [p.put_nowait(x) for x in ((2, "b"), (1, "z"), (1, "a"))]; print([p.get_nowait() for _ in range(3)]); l = asyncio.LifoQueue(); [l.put_nowait(i) for i in range(3)]; print([l.get_nowait() for _ in range(3)], l)
asyncio.run(main())

#= stdout
#| [3.0, 4.0, 6.0, 12.0] [('inv', "ZeroDivisionError('division by zero')"), ('parse', 'ValueError("invalid literal for int() with base 10: \'x\'")')] <Queue maxsize=2> True False
#| QueueFull()
#| 1
#| QueueEmpty()
#| task_done() called too many times
#| QueueShutDown()
#| closed
#| [(1, 'a'), (1, 'z'), (2, 'b')]
#| [2, 1, 0] <LifoQueue maxsize=0 tasks=3>
#= status 0
