"""Call_soon_threadsafe."""
import asyncio, threading


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    out = []

    def th():
        loop.call_soon_threadsafe(out.append, 1)
        loop.call_soon_threadsafe(fut.set_result, 1)
    t = threading.Thread(target=th)
    t.start()
    await fut
    print(out)
    t.join()


asyncio.run(main())
