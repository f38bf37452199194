import asyncio
async def bad(n):
    await asyncio.sleep(0)
    raise ValueError(f"bad {n}")
async def main():
    await asyncio.gather(bad(1), bad(2))
asyncio.run(main())

#= stderr
#| Traceback (most recent call last):
#|   File "uncaught_in_gather.py", line 7, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "uncaught_in_gather.py", line 6, in main
#|     await asyncio.gather(bad(1), bad(2))
#|   File "uncaught_in_gather.py", line 4, in bad
#|     raise ValueError(f"bad {n}")
#| ValueError: bad 1
#= status 1
