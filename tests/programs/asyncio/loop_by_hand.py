import asyncio
async def work(n):
    await asyncio.sleep(0.01)
    return n * 2
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work(4)), loop.is_running(), loop.is_closed())
asyncio.set_event_loop(loop)
t = loop.create_task(work(5))
print(loop.run_until_complete(asyncio.gather(t, work(6))))
loop.call_soon(print, "callback")
loop.call_later(0.01, loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
c = work(1)
try:
    loop.run_until_complete(c)
except RuntimeError as e:
    print(e)
c.close()

#= stdout
#| 8 False False
#| [10, 12]
#| callback
#| True
#| Event loop is closed
#= status 0
