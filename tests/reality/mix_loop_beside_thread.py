import asyncio, threading
def beside():
    print('thread')
async def main():
    t = threading.Thread(target=beside)
    t.start()
    await asyncio.sleep(0)
    print('loop')
    t.join()
asyncio.run(main())
#= seen
#| thread
#| loop
