import asyncio
import threading
import time
def block(n):
    time.sleep(0.01)
    return threading.current_thread().name, n
async def main():
    print(await asyncio.to_thread(block, 1))
    loop = asyncio.get_running_loop()
    print((await loop.run_in_executor(None, block, 2))[1])
    f = loop.create_future()
    t = threading.Thread(target=lambda: loop.call_soon_threadsafe(f.set_result, "from a thread"))
    t.start()
    print(await f)
    t.join()
asyncio.run(main())
def in_thread():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)
    print(asyncio.run(asyncio.sleep(0, "own loop in a thread")))
t = threading.Thread(target=in_thread)
t.start()
t.join()

#= stdout
#| ('asyncio_0', 1)
#| 2
#| from a thread
#| There is no current event loop in thread 'Thread-3 (in_thread)'.
#| own loop in a thread
#= status 0
