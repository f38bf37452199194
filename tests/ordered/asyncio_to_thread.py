"""Asyncio.to_thread."""
import asyncio, threading

n = 0
l = threading.Lock()


def f():
    global n
    with l:
        n += 1


async def main():
    await asyncio.gather(asyncio.to_thread(f), asyncio.to_thread(f))
    print(n)


asyncio.run(main())
