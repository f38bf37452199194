import asyncio
async def a():
    raise ValueError("first")
async def b():
    raise TypeError("second")
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(a())
        tg.create_task(b())
asyncio.run(main())

#= stderr
#|   + Exception Group Traceback (most recent call last):
#|   |   File "task_group_uncaught.py", line 10, in <module>
#|   |     asyncio.run(main())
#|   |     ~~~~~~~~~~~^^^^^^^^
#|   |   File "task_group_uncaught.py", line 7, in main
#|   |     async with asyncio.TaskGroup() as tg:
#|   |                ~~~~~~~~~~~~~~~~~^^
#|   | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "task_group_uncaught.py", line 3, in a
#|     |     raise ValueError("first")
#|     | ValueError: first
#|     +---------------- 2 ----------------
#|     | Traceback (most recent call last):
#|     |   File "task_group_uncaught.py", line 5, in b
#|     |     raise TypeError("second")
#|     | TypeError: second
#|     +------------------------------------
#= status 1
