import asyncio


async def fetch(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    if name == "bad":
        raise ConnectionError("refused")
    return f"{name}: {delay}"


async def main():
    results = await asyncio.gather(fetch("a", 0.2), fetch("bad", 0.1), fetch("b", 0.3), return_exceptions=True)
    for r in results:
        print(repr(r) if isinstance(r, Exception) else r)
    sem = asyncio.Semaphore(2)
    order = []

    async def limited(n):
        async with sem:
            await asyncio.sleep(0.1)
            order.append(n)

    await asyncio.gather(*(limited(n) for n in range(5)))
    print(order)


asyncio.run(main())

#= stdout
#| start a
#| start bad
#| start b
#| a: 0.2
#| ConnectionError('refused')
#| b: 0.3
#| [0, 1, 2, 3, 4]
#= status 0
