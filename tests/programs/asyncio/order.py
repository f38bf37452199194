import asyncio
async def waiter(e, n):
    await e.wait()
    print("woke", n)
async def locker(lock, n):
    async with lock:
        print("locked", n)
        await asyncio.sleep(0)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    loop.call_soon(print, "soon 2")
    await asyncio.sleep(0)
    print("after soon")
    e = asyncio.Event()
    ws = [asyncio.create_task(waiter(e, n)) for n in range(3)]
    await asyncio.sleep(0)
    e.set()
    print("set", e.is_set())
    await asyncio.gather(*ws)
    lock = asyncio.Lock()
    await asyncio.gather(*(locker(lock, n) for n in range(3)))
    for f in asyncio.as_completed([asyncio.sleep(0.3, "slow"), asyncio.sleep(0.1, "fast")]):
        print(await f)
asyncio.run(main())

#= stdout
#| soon 1
#| soon 2
#| after soon
#| set True
#| woke 0
#| woke 1
#| woke 2
#| locked 0
#| locked 1
#| locked 2
#| fast
#| slow
#= status 0
