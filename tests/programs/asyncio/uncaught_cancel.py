import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    await t
asyncio.run(main())

#= stderr
#| Traceback (most recent call last):
#|   File "uncaught_cancel.py", line 7, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "uncaught_cancel.py", line 6, in main
#|     await t
#| asyncio.exceptions.CancelledError
#= status 1
