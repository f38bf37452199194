import asyncio
async def work(w):
    for n in range(2):
        print(w, n)
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(work('a'), work('b'))
asyncio.run(main())
#= seen
#| a 0
#| b 0
#| a 1
#| b 1
