import asyncio


async def tick():
    print("tick")


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_later(0.001, asyncio.create_task, tick())

    print(handle.cancelled())
    await asyncio.sleep(0.01)
    loop.call_soon(lambda: asyncio.create_task(tick()))
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def strict():
    loop = asyncio.get_running_loop()
    for call in (loop.call_soon, loop.call_soon_threadsafe, lambda f: loop.call_later(1, f)):
        for f in (tick, 3):
            try:
                call(f)
            except TypeError as e:
                print(e)


asyncio.run(main())
asyncio.run(strict(), debug=True)

#= stdout
#| False
#| tick
#| tick
#| coroutines cannot be used with call_soon()
#| a callable object was expected by call_soon(), got 3
#| coroutines cannot be used with call_soon_threadsafe()
#| a callable object was expected by call_soon_threadsafe(), got 3
#| coroutines cannot be used with call_at()
#| a callable object was expected by call_at(), got 3
#= status 0
