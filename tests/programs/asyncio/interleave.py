import asyncio
async def numbers():
    for n in range(5):
        print(n, end=" ")
        await asyncio.sleep(0)
async def letters():
    for c in "abcde":
        print(c, end=" ")
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(asyncio.ensure_future(numbers()), asyncio.ensure_future(letters()))
    print()
asyncio.run(main())

#= stdout
#| 0 a 1 b 2 c 3 d 4 e 
#= status 0
