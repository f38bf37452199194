import asyncio
import threading
import time


def blocking(n):
    time.sleep(n / 10)
    return n


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n) for n in (2, 1))))
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(done.set)).start()
    await done.wait()
    print("set from a thread")


asyncio.run(main())
loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever)
t.start()


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


print(asyncio.run_coroutine_threadsafe(add(1, 2), loop).result(5))
loop.call_soon_threadsafe(loop.stop)
t.join()
loop.close()
print(loop.is_closed())

#= stdout
#| [2, 1]
#| set from a thread
#| 3
#| True
#= status 0
