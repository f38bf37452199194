import asyncio
async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child cancelled")
        raise
    finally:
        print("child finally")
async def main():
    t = asyncio.create_task(child())
    await asyncio.sleep(0.01)
    print("main returns")
asyncio.run(main())

#= stdout
#| main returns
#| child cancelled
#| child finally
#= status 0
