import asyncio
async def work(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name * n
async def bad(): raise ValueError("bad")
async def ok():
    await asyncio.sleep(0.02)
    print("ok finishes")
    return "ok"
async def main():
    print(await asyncio.gather(work("a", 2), work("b", 3), work("c", 1)))
    print(await asyncio.gather(ok(), bad(), return_exceptions=True))
    try:
        await asyncio.gather(ok(), bad())
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(0.05)
    print(await asyncio.gather())
asyncio.run(main())

#= stdout
#| a 0
#| b 0
#| c 0
#| a 1
#| b 1
#| b 2
#| ['aa', 'bbb', 'c']
#| ok finishes
#| ['ok', ValueError('bad')]
#| caught bad
#| ok finishes
#| []
#= status 0
