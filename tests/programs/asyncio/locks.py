import asyncio
async def main():
    lock = asyncio.Lock()
    print(lock.locked(), await lock.acquire(), lock.locked(), repr(lock)[-9:])
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    s = asyncio.Semaphore(2)
    inside = most = 0
    async def visit():
        nonlocal inside, most
        async with s:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1
    await asyncio.gather(*(visit() for _ in range(5)))
    print(most, s.locked())
    c = asyncio.Condition()
    async def waits():
        async with c:
            await c.wait()
            print("notified")
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    async with c: c.notify()
    await t
    for action in (c.notify, asyncio.BoundedSemaphore(1).release, lambda: asyncio.Semaphore(-1)):
        try:
            action()
        except (RuntimeError, ValueError) as e:
            print(e)
    try:
        with lock: pass
    except TypeError as e:
        print(e)
    b = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(b.wait(), b.wait())))
asyncio.run(main())

#= stdout
#| False True True [locked]>
#| Lock is not acquired.
#| 2 False
#| notified
#| cannot notify on un-acquired lock
#| BoundedSemaphore released too many times
#| Semaphore initial value must be >= 0
#| 'Lock' object does not support the context manager protocol
#| [0, 1]
#= status 0
