import asyncio


async def job(name):
    try:
        print(name, "working")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cleaning up")
        await asyncio.sleep(0.01)
        raise
    finally:
        print(name, "finally")


async def main():
    tasks = [asyncio.create_task(job(n), name=n) for n in "ab"]
    await asyncio.sleep(0.1)
    for t in tasks:
        t.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in results], [t.cancelled() for t in tasks])
    try:
        async with asyncio.timeout(0.1):
            await job("c")
    except TimeoutError:
        print("timed out")


asyncio.run(main())

#= stdout
#| a working
#| b working
#| a cleaning up
#| b cleaning up
#| a finally
#| b finally
#| ['CancelledError', 'CancelledError'] [True, True]
#| c working
#| c cleaning up
#| c finally
#| timed out
#= status 0
