import asyncio


async def main():
    cond = asyncio.Condition()
    items = []

    async def consumer(name):
        async with cond:
            await cond.wait_for(lambda: items)
            print(name, "got", items.pop(0))

    async def producer():
        for i in range(2):
            async with cond:
                items.append(i)
                cond.notify()
            await asyncio.sleep(0.1)

    await asyncio.gather(consumer("a"), consumer("b"), producer())
    sem = asyncio.Semaphore(2)
    active = 0

    async def limited(n):
        nonlocal active
        async with sem:
            active += 1
            print("in", n, active)
            await asyncio.sleep(0.1)
            active -= 1

    await asyncio.gather(*(limited(n) for n in range(4)))
    print(sem.locked(), str(sem).split(" at ")[0], str(sem)[-18:])
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    barrier = asyncio.Barrier(3)

    async def party(n):
        print("arrive", n)
        i = await barrier.wait()
        print("through", n, i)

    await asyncio.gather(*(party(n) for n in range(3)))
    print(barrier.n_waiting, barrier.parties, barrier.broken)

    async def breaker():
        try:
            async with asyncio.timeout(0.1):
                await barrier.wait()
        except TimeoutError:
            print("gave up")
        await barrier.abort()

    async def victim():
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError as e:
            print("broken", repr(e))

    await asyncio.gather(breaker(), victim())
    print(barrier.broken)
    event = asyncio.Event()

    async def waiter():
        print("event", await event.wait())

    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    print(event.is_set(), str(event)[-21:])
    event.set()
    await t
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked(), str(lock)[-9:])
        try:
            await asyncio.wait_for(lock.acquire(), 0.05)
        except TimeoutError:
            print("lock timeout")
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    for make in (lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0), lambda: asyncio.Queue(loop=1)):
        try:
            make()
        except Exception as e:
            print(type(e).__name__, e)


asyncio.run(main())

#= stdout
#| a got 0
#| b got 1
#| in 0 1
#| in 1 2
#| in 2 1
#| in 3 2
#| False <asyncio.locks.Semaphore object nlocked, value:2]>
#| BoundedSemaphore released too many times
#| arrive 0
#| arrive 1
#| arrive 2
#| through 2 2
#| through 0 0
#| through 1 1
#| 0 3 False
#| gave up
#| broken BrokenBarrierError('Abort or reset of barrier')
#| True
#| False 0 [unset, waiters:1]>
#| event True
#| True [locked]>
#| lock timeout
#| cannot notify on un-acquired lock
#| cannot wait on un-acquired lock
#| ValueError Semaphore initial value must be >= 0
#| ValueError parties must be > 0
#| TypeError Queue.__init__() got an unexpected keyword argument 'loop'
#= status 0
