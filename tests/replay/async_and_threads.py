import asyncio
import threading
import time


def slow(n):
    time.sleep(0.001 * n)
    return n, threading.current_thread() is threading.main_thread()


async def main():
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.001)

    ticker = asyncio.create_task(tick())
    for done in asyncio.as_completed([asyncio.to_thread(slow, n) for n in (3, 1, 2)]):
        print(await done)
    ticker.cancel()
    print("ticks", ticks)


asyncio.run(main())
