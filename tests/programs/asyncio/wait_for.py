import asyncio
async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise
    finally:
        print("slow cleans up")
async def main():
    print(await asyncio.wait_for(asyncio.sleep(0.01, "in time"), 5))
    try:
        await asyncio.wait_for(slow(), 0.02)
    except asyncio.TimeoutError as e:
        print(type(e).__name__, repr(str(e)), repr(e.__cause__))
    try:
        async with asyncio.timeout(0.02):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timeout block")
    print(asyncio.TimeoutError is TimeoutError)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0.01, 1)), asyncio.create_task(asyncio.sleep(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    print(await asyncio.shield(asyncio.sleep(0, "shielded")))
asyncio.run(main())

#= stdout
#| in time
#| slow was cancelled
#| slow cleans up
#| TimeoutError '' CancelledError()
#| timeout block
#| True
#| 1 1 1
#| shielded
#= status 0
