# Handles of nothing, signals that no loop can catch, recursion that ends in a coroutine.
import asyncio
import signal
import threading


async def recurse(n):
    return 0 if n == 0 else 1 + await recurse(n - 1)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.call_later(5, None).cancel())
    loop.call_soon(None)
    await asyncio.sleep(0)
    for sig in (signal.SIGKILL, signal.SIGSTOP):
        try:
            loop.add_signal_handler(sig, print)
        except RuntimeError as e:
            print(e)
    try:
        await recurse(5000)
    except RecursionError as e:
        print(type(e).__name__)
    threading.settrace(None)
    threading.setprofile(None)


asyncio.run(main())

#= stdout
#| None
#| sig 9 cannot be caught
#| sig 19 cannot be caught
#| RecursionError
#= stderr
#| Exception in callback None()
#| handle: <Handle>
#| Traceback (most recent call last):
#| TypeError: 'NoneType' object is not callable
#= status 0
