import asyncio
async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
        raise
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "survived"
async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelled(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("seen", e)
    print(t.cancelled(), t.done(), t.cancel())
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    print(await s, s.cancelled())
    never = asyncio.create_task(work())
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print("never began")
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__)
asyncio.run(main())

#= stdout
#| True False 1
#| cancelled ('why',)
#| seen why
#| True True False
#| survived False
#| never began
#| False BaseException
#= status 0
