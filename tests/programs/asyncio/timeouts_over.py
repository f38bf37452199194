import asyncio


class Numbers:
    def __aiter__(self):
        return 5


async def main():
    async with asyncio.timeout(None) as timer:
        print(timer)
    print(timer)
    try:
        timer.reschedule(1)
    except RuntimeError as exc:
        print(exc)
    try:
        async for n in Numbers():
            print(n)
    except TypeError as exc:
        print(exc)


asyncio.run(main())

#= stdout
#| <Timeout [active] when=None>
#| <Timeout [finished]>
#| Cannot change state of finished Timeout
#| 'async for' received an object from __aiter__ that does not implement __anext__: int
#= status 0
