import asyncio


async def say(lock, text, count, delay, start_delay):
    if start_delay:
        await asyncio.sleep(start_delay)
    for _ in range(count):
        async with lock:
            print(text)
        if delay:
            await asyncio.sleep(delay)


async def compute(lock, count):
    total = 0
    for _ in range(count):
        async with lock:
            for n in range(1000):
                total = (total + n * n) % 1_000_003
    async with lock:
        print("checksum:", total)


async def main():
    lock = asyncio.Lock()
    tasks = [
        asyncio.create_task(say(lock, "tick", 4, 0, 0), name="fast"),
        asyncio.create_task(say(lock, "tock \"♪\" \\", 2, 0.02, 0.005), name="slow"),
        asyncio.create_task(compute(lock, 1), name="short"),
        asyncio.create_task(compute(lock, 30), name="long"),
    ]
    await asyncio.gather(*tasks)


asyncio.run(main())

#= stdout
#| tick
#| tick
#| tick
#| tick
#| checksum: 832504
#| checksum: 975048
#| tock "♪" \
#| tock "♪" \
#= status 0
