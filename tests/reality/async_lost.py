import asyncio
n = 0
async def work():
    global n
    seen = n
    await asyncio.sleep(0)
    n = seen + 1
async def main():
    await asyncio.gather(*(work() for _ in range(3)))
    print(n)
asyncio.run(main())
#= seen
#| 1
