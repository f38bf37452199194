import asyncio
async def work(w, nap):
    await asyncio.sleep(nap)
    print(w)
async def main():
    await asyncio.gather(work('a', 0.004), work('b', 0.001))
asyncio.run(main())
#= seen
#| b
#| a
