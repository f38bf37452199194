import asyncio
async def work(): print("working")
async def main():
    work()
    await asyncio.sleep(0)
    print("main done")
asyncio.run(main())

#= stdout
#| main done
#= stderr
#| never_awaited.py:4: RuntimeWarning: coroutine 'work' was never awaited
#|   work()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
