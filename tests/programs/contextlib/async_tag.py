import asyncio
from contextlib import asynccontextmanager
@asynccontextmanager
async def tag(name):
    print(f"<{name}>")
    yield name
    print(f"</{name}>")
async def main():
    async with tag("t") as t:
        print(t)
asyncio.run(main())

#= stdout
#| <t>
#| t
#| </t>
#= status 0
