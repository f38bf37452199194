import asyncio
import time


async def work(name, delay):
    for n in range(3):
        await asyncio.sleep(delay)
        print(name, n, time.monotonic())
    return name


async def main():
    print(await asyncio.gather(work("a", 0.002), work("b", 0.003), work("c", 0)))
    try:
        async with asyncio.timeout(0.002):
            await asyncio.sleep(1)
    except TimeoutError:
        print("too late", asyncio.get_running_loop().time())


asyncio.run(main())
