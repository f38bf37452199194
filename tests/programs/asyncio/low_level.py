import asyncio, functools
class Ticker:
    def __init__(self, n): self.n = n
    def __await__(self):
        for i in range(self.n): yield
        return self.n
async def main():
    print(await Ticker(3)); loop = asyncio.get_running_loop(); f = loop.create_future(); f.add_done_callback(lambda f: print("cb1", f.result())); f.add_done_callback(functools.partial(print, "cb2")); print(f.remove_done_callback(print)); f.set_result(1)
    try: f.set_result(2)
    except asyncio.InvalidStateError as e: print(e)
    await asyncio.sleep(0); t = asyncio.create_task(asyncio.sleep(0, 5))
    try: t.result()
    except asyncio.InvalidStateError as e: print(e)
    try: t.set_result(1)
    except RuntimeError as e: print(e)
    print(await t, t.result(), t.exception(), asyncio.isfuture(t), asyncio.iscoroutine(main), asyncio.iscoroutinefunction(main), len(asyncio.all_tasks()), asyncio.current_task().get_name())
    try: await 5
    except TypeError as e: print(e)
    async def y(): return 1
    c = y(); print(await c)
    try: await c
    except RuntimeError as e: print(e)
    t = asyncio.ensure_future(y()); t2 = asyncio.ensure_future(t); print(t is t2, await t)
    try: asyncio.ensure_future(5)
    except TypeError as e: print(e)
    class Bad:
        def __await__(self): return 5
    try: await Bad()
    except TypeError as e: print(e)
    def gen(): yield 7
    class Bad2:
        def __await__(self): return gen()
    try: await Bad2()
    except RuntimeError as e: print(e)
    a = loop.time(); await asyncio.sleep(0.01); print(loop.time() - a >= 0.009); h = loop.call_at(loop.time() + 0.01, print, "at"); await asyncio.sleep(0.02); print(h.cancelled())
    loop.call_soon(print, 1); loop.call_soon(print, 2).cancel(); loop.call_soon(loop.call_soon, print, 3); await asyncio.sleep(0); await asyncio.sleep(0)
    e = asyncio.Event(); asyncio.get_running_loop().call_later(0.01, e.set); print(await e.wait()); r = await asyncio.gather(y(), Ticker(0), asyncio.sleep(0, "s")); print(r)
    print(await asyncio.gather()); 
    async with asyncio.TaskGroup() as tg: tg.create_task(y(), name="n"); print(len(asyncio.all_tasks()))
    t = asyncio.create_task(y(), eager_start=True) if 0 else None; t = asyncio.create_task(pr()); print("after create"); await t
async def pr(): print("ran eagerly"); return 2
asyncio.run(main())
loop = asyncio.new_event_loop(); print(loop.run_until_complete(asyncio.sleep(0, 9)), loop.is_running()); loop.call_soon(loop.stop); loop.run_forever(); loop.close()
try: loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as e: print(e)

#= stdout
#| 3
#| 0
#| invalid state
#| cb1 1
#| cb2 <Future finished result=1>
#| Result is not set.
#| Task does not support set_result operation
#| 5 5 None True False True 1 Task-1
#| object int can't be used in 'await' expression
#| 1
#| cannot reuse already awaited coroutine
#| True 1
#| An asyncio.Future, a coroutine or an awaitable is required
#| __await__() returned non-iterator of type 'int'
#| Task got bad yield: 7
#| True
#| at
#| False
#| 1
#| 3
#| True
#| [1, 0, 's']
#| []
#| 2
#| after create
#| ran eagerly
#| 9 False
#| Event loop is closed
#= stderr
#| low_level.py:45: RuntimeWarning: coroutine 'sleep' was never awaited
#|   except RuntimeError as e: print(e)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
