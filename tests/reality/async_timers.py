import asyncio
async def work(w, nap):
    await asyncio.sleep(nap)
    print(w)
async def main():
    await asyncio.gather(work('a', 0.2), work('b', 0.05))
asyncio.run(main())
#= seen
#| b
#| a
