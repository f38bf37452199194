import asyncio, threading
async def main():
    loop, done = asyncio.get_running_loop(), asyncio.Event()
    def work():
        print('thread')
        loop.call_soon_threadsafe(done.set)
        print('told')
    t = threading.Thread(target=work)
    t.start()
    await done.wait()
    print('loop')
    t.join()
asyncio.run(main())
#= seen
#| thread
#| loop
#| told
#= seen
#| thread
#| told
#| loop
