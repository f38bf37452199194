import asyncio
async def numbers(n):
    try:
        for i in range(10):
            yield i
    finally:
        print("closed", n)
async def main():
    async for x in numbers(1): 
        if x > 1: break
    print("left loop")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end")
asyncio.run(main())
async def main():
    g = numbers(2)
    async for x in g: 
        if x > 1: break
    print("left loop")
asyncio.run(main())
async def main():
    g = numbers(3)
    print(await anext(g))
    del g
    print("left")
asyncio.run(main())
async def main():
    g = numbers(4)
    print(await anext(g))
    print(await g.aclose())
    print("left")
asyncio.run(main())
async def main():
    g = numbers(5)
    print(await anext(g))
    await asyncio.sleep(0)
    raise ValueError
try: asyncio.run(main())
except ValueError: print("VE")

#= stdout
#| left loop
#| closed 1
#| end
#| left loop
#| closed 2
#| 0
#| left
#| closed 3
#| 0
#| closed 4
#| None
#| left
#| 0
#| closed 5
#| VE
#= status 0
