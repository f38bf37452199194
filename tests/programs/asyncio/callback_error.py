import asyncio
async def main():
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)
    print("still running")
asyncio.run(main())

#= stdout
#| still running
#= stderr
#| Exception in callback main.<locals>.<lambda>() at callback_error.py:3
#| handle: <Handle main.<locals>.<lambda>() at callback_error.py:3>
#| Traceback (most recent call last):
#|   File "callback_error.py", line 3, in <lambda>
#|     asyncio.get_running_loop().call_soon(lambda: 1 / 0)
#|                                                  ~~^~~
#| ZeroDivisionError: division by zero
#= status 0
