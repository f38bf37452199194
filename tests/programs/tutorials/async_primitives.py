import asyncio
async def crawl(sem, n, state):
    async with sem:
        state["now"] += 1; state["max"] = max(state["max"], state["now"]); await asyncio.sleep(0.01 * (n % 3)); state["now"] -= 1; return n
async def main():
    sem = asyncio.Semaphore(2); st = {"now": 0, "max": 0}; print(await asyncio.gather(*(crawl(sem, i, st) for i in range(7))), st, sem, sem.locked())
    b = asyncio.BoundedSemaphore(1)
    async with b: print(b, b.locked())
    try: b.release()
    except ValueError as e: print(e)
    lock = asyncio.Lock(); print(lock)
    async with lock: print(lock.locked(), lock)
    try: lock.release()
    except RuntimeError as e: print(e)
    ev = asyncio.Event(); ws = [asyncio.create_task(ev.wait()) for _ in range(2)]; await asyncio.sleep(0); print(ev); ev.set(); print(await asyncio.gather(*ws), ev)
    cond = asyncio.Condition(); log = []
    async def waiter(i):
        async with cond: await cond.wait(); log.append(i)
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]; await asyncio.sleep(0)
    async with cond: print(cond); cond.notify(1)
    await asyncio.sleep(0.01); print(log)
    async with cond: cond.notify_all()
    await asyncio.gather(*ts); print(log)
    try: cond.notify()
    except RuntimeError as e: print(e)
    try: await cond.wait()
    except RuntimeError as e: print(e)
    bar = asyncio.Barrier(3)
    async def party(): return await bar.wait()
    print(sorted(await asyncio.gather(*(party() for _ in range(3)))), bar.parties, bar.n_waiting, bar)
    t = asyncio.create_task(party()); await asyncio.sleep(0); await bar.abort()
    try: await t
    except asyncio.BrokenBarrierError as e: print(repr(e), bar.broken)
    try: asyncio.Semaphore(-1)
    except ValueError as e: print(e)
asyncio.run(main())

#= stdout
#| [0, 1, 2, 3, 4, 5, 6] {'now': 0, 'max': 2} <asyncio.locks.Semaphore object at 0x… [unlocked, value:2]> False
#| <asyncio.locks.BoundedSemaphore object at 0x… [locked]> True
#| BoundedSemaphore released too many times
#| <asyncio.locks.Lock object at 0x… [unlocked]>
#| True <asyncio.locks.Lock object at 0x… [locked]>
#| Lock is not acquired.
#| <asyncio.locks.Event object at 0x… [unset, waiters:2]>
#| [True, True] <asyncio.locks.Event object at 0x… [set]>
#| <asyncio.locks.Condition object at 0x… [locked, waiters:3]>
#| [0]
#| [0, 1, 2]
#| cannot notify on un-acquired lock
#| cannot wait on un-acquired lock
#| [0, 1, 2] 3 0 <asyncio.locks.Barrier object at 0x… [filling, waiters:0/3]>
#| BrokenBarrierError('Abort or reset of barrier') True
#| Semaphore initial value must be >= 0
#= status 0
