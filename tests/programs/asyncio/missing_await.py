import asyncio
async def get(): return 1
async def main():
    x = get()
    print(x + 1)
asyncio.run(main())

#= stderr
#| Traceback (most recent call last):
#|   File "missing_await.py", line 6, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "missing_await.py", line 5, in main
#|     print(x + 1)
#|           ~~^~~
#| TypeError: unsupported operand type(s) for +: 'coroutine' and 'int'
#| <sys>:0: RuntimeWarning: coroutine 'get' was never awaited
#= status 1
