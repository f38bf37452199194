import asyncio
async def inner(): pass
async def main():
    asyncio.run(inner())
asyncio.run(main())

#= stderr
#| Traceback (most recent call last):
#|   File "run_nested.py", line 5, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "run_nested.py", line 4, in main
#|     asyncio.run(inner())
#|     ~~~~~~~~~~~^^^^^^^^^
#| RuntimeError: asyncio.run() cannot be called from a running event loop
#| <sys>:0: RuntimeWarning: coroutine 'inner' was never awaited
#= status 1
