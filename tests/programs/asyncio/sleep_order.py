import asyncio
async def after(delay, what):
    await asyncio.sleep(delay)
    print(what)
async def main():
    print(await asyncio.sleep(0, "value"))
    await asyncio.gather(after(0.09, "third"), after(0.03, "first"), after(0.06, "second"), after(0, "zeroth"), after(-1, "negative"))
asyncio.run(main())

#= stdout
#| value
#| zeroth
#| negative
#| first
#| second
#| third
#= status 0
