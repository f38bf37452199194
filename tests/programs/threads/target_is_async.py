import asyncio
import threading


async def tick(n):
    print("tick", n)


thread = threading.Thread(target=tick, args=(1,))
thread.start()
thread.join()
timer = threading.Timer(0.01, tick, (2,))
timer.start()
timer.join()


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(tick, 3)
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(lambda t: tick(4))
    await task
    await asyncio.sleep(0)
    loop.call_soon(lambda: asyncio.create_task(tick(5)))
    await asyncio.sleep(0.01)


asyncio.run(main())

#= stdout
#| tick 5
#= stderr
#| <lib>/threading.py:992: RuntimeWarning: coroutine 'tick' was never awaited
#|   self._target(*self._args, **self._kwargs)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| <lib>/threading.py:1342: RuntimeWarning: coroutine 'tick' was never awaited
#|   self.function(*self.args, **self.kwargs)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| <lib>/asyncio/events.py:89: RuntimeWarning: coroutine 'tick' was never awaited
#|   self._context.run(self._callback, *self._args)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
