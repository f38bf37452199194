import asyncio
async def deep(n):
    await asyncio.sleep(0)
    return 1 / n
async def main():
    print("before")
    await deep(0)
asyncio.run(main())

#= stdout
#| before
#= stderr
#| Traceback (most recent call last):
#|   File "uncaught.py", line 8, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "uncaught.py", line 7, in main
#|     await deep(0)
#|   File "uncaught.py", line 4, in deep
#|     return 1 / n
#|            ~~^~~
#| ZeroDivisionError: division by zero
#= status 1
