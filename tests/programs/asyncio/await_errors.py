import asyncio
async def attempt(make):
    try:
        print(await make())
    except Exception as e:
        print(type(e).__name__, e)
async def f(): return 1
async def five(): await 5
async def none(): await None
async def forgot(): await f
async def twice():
    c = f()
    await c
    await c
async def early():
    return asyncio.get_running_loop().run_until_complete(asyncio.sleep(0))
async def passing(): await asyncio.wait([asyncio.sleep(0)])
async def empty(): await asyncio.wait([])
async def set_twice():
    x = asyncio.get_running_loop().create_future()
    x.set_result(1)
    x.set_result(2)
async def not_coroutine(): asyncio.create_task(f)
async def number(): asyncio.create_task(5)
async def gather_number(): await asyncio.gather(f, 5)
class Future:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited by hand"
async def by_hand(): return await Future()
class Wrong:
    def __await__(self): return 5
async def wrong(): return await Wrong()
async def main():
    for make in (f, five, none, forgot, twice, empty, set_twice, not_coroutine, number, gather_number, by_hand, wrong):
        await attempt(make)
asyncio.run(main())
for action in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.current_task(), lambda: asyncio.ensure_future(5)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| 1
#| TypeError object int can't be used in 'await' expression
#| TypeError object NoneType can't be used in 'await' expression
#| TypeError object function can't be used in 'await' expression
#| RuntimeError cannot reuse already awaited coroutine
#| ValueError Set of Tasks/Futures is empty.
#| InvalidStateError invalid state
#| TypeError a coroutine was expected, got <function f at 0x…>
#| TypeError a coroutine was expected, got 5
#| TypeError An asyncio.Future, a coroutine or an awaitable is required
#| awaited by hand
#| TypeError __await__() returned non-iterator of type 'int'
#| ValueError a coroutine was expected, got 5
#| RuntimeError no running event loop
#| RuntimeError no running event loop
#| TypeError An asyncio.Future, a coroutine or an awaitable is required
#= status 0
