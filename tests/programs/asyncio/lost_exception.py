import asyncio
async def bad():
    raise ValueError("lost")
async def main():
    asyncio.create_task(bad(), name="bad-task")
    await asyncio.sleep(0.01)
    print("main done")
asyncio.run(main())

#= stdout
#| main done
#= stderr
#| Task exception was never retrieved
#| future: <Task finished name='bad-task' coro=<bad() done, defined at lost_exception.py:2> exception=ValueError('lost')>
#| Traceback (most recent call last):
#|   File "lost_exception.py", line 3, in bad
#|     raise ValueError("lost")
#| ValueError: lost
#= status 0
