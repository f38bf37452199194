import asyncio
async def main(): pass
asyncio.run(main)

#= stderr
#| Traceback (most recent call last):
#|   File "run_function.py", line 3, in <module>
#|     asyncio.run(main)
#|     ~~~~~~~~~~~^^^^^^
#| ValueError: a coroutine was expected, got <function main at 0x…>
#= status 1
