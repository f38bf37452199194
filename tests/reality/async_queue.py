import asyncio
async def main():
    q = asyncio.Queue(1)
    async def put():
        for n in range(3):
            await q.put(n)
            print('put', n)
    async def get():
        for _ in range(3):
            print('got', await q.get())
    await asyncio.gather(put(), get())
asyncio.run(main())
#= seen
#| put 0
#| got 0
#| put 1
#| got 1
#| put 2
#| got 2
