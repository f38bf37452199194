import asyncio
async def add(a, b):
    await asyncio.sleep(0)
    return a + b
async def main():
    print(await add(1, 2))
    return "result"
print(asyncio.run(main()))
c = add(1, 2)
print(type(c).__name__, repr(c)[:21], asyncio.iscoroutine(c), asyncio.iscoroutinefunction(add))
c.close()

#= stdout
#| 3
#| result
#| coroutine <coroutine object add True True
#= status 0
