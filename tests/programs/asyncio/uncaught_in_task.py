import asyncio
async def bad():
    raise KeyError("from the task")
async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    await t
asyncio.run(main())

#= stderr
#| Traceback (most recent call last):
#|   File "uncaught_in_task.py", line 8, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "uncaught_in_task.py", line 7, in main
#|     await t
#|   File "uncaught_in_task.py", line 3, in bad
#|     raise KeyError("from the task")
#| KeyError: 'from the task'
#= status 1
