import asyncio
class Ticks:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def gen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("gen closes")
async def main():
    async for t in Ticks(3): print(t, end=" ")
    else: print("else")
    async for g in gen(3):
        if g == 1: continue
        print(g)
    print([x async for x in gen(2)], {x: 1 async for x in Ticks(2)}, [y for y in [await asyncio.sleep(0, 5)]])
    g = gen(5)
    print(await anext(g), await g.__anext__(), await g.asend(None))
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        print("stop")
    print(await anext(g, "default"))
    for bad in ([1], 5):
        try:
            async for x in bad: pass
        except TypeError as e:
            print(e)
    try:
        for x in gen(1): pass
    except TypeError as e:
        print(e)
asyncio.run(main())

#= stdout
#| 2 1 0 else
#| 0
#| 2
#| gen closes
#| gen closes
#| [0, 1] {1: 1, 0: 1} [5]
#| 0 1 2
#| gen closes
#| stop
#| default
#| 'async for' requires an object with __aiter__ method, got list
#| 'async for' requires an object with __aiter__ method, got int
#| 'async_generator' object is not iterable
#= status 0
