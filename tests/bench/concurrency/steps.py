# Four tasks that let the others go first: 20,000 steps of an event loop.
import asyncio


async def work():
    for _ in range(5000):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(work() for _ in range(4)))


asyncio.run(main())
print("done")
