# What a default executor must be; contexts of eager tasks.
import asyncio, concurrent.futures as cf
async def main():
    loop = asyncio.get_running_loop()
    for x in (5, None, cf.ProcessPoolExecutor, object()):
        try: loop.set_default_executor(x)
        except TypeError as e: print(e)
    with cf.ThreadPoolExecutor(1, thread_name_prefix="mine") as ex:
        loop.set_default_executor(ex)
        import threading
        print(await asyncio.to_thread(lambda: threading.current_thread().name))
        print(await loop.run_in_executor(None, lambda: threading.current_thread().name))
asyncio.run(main())

import asyncio, contextvars
v = contextvars.ContextVar("v", default=0)
async def e():
    v.set(v.get() + 1)
    return v.get()
async def w():
    v.set(v.get() + 1)
    await asyncio.sleep(0)
    v.set(v.get() + 10)
    return asyncio.current_task().get_context()[v]
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.Task(e(), loop=loop, eager_start=True)
    print(t, t.get_context(), v.get())
    print(t.get_coro())
    t2 = asyncio.Task(w(), loop=loop, eager_start=True)
    c = t2.get_context()
    print(type(c), c[v], v.get())
    print(await t2, c[v], v.get())
    ctx = contextvars.copy_context()
    t3 = asyncio.Task(w(), loop=loop, eager_start=True, context=ctx)
    print(t3.get_context() is ctx, ctx.get(v))
    await t3
    print(ctx[v])
    loop.set_task_factory(asyncio.eager_task_factory)
    t4 = asyncio.create_task(e(), name="x")
    print(t4.get_context().get(v), t4.get_name(), t4.done())
    t5 = asyncio.create_task(e(), context=ctx)
    print(t5.get_context() is ctx, t5.result())
    async def f(): raise ValueError(3)
    t6 = asyncio.create_task(f())
    print(t6.done(), t6)
    try: await t6
    except ValueError as x: print(repr(x))
async def ctx(): 
    t = asyncio.create_task(w())
    print(t.get_context() is t.get_context(), t.get_context().get(v))
    await t
    print(t.get_context().get(v))
asyncio.run(ctx())
asyncio.run(main())

#= stdout
#| executor must be ThreadPoolExecutor instance
#| executor must be ThreadPoolExecutor instance
#| executor must be ThreadPoolExecutor instance
#| executor must be ThreadPoolExecutor instance
#| mine_0
#| mine_0
#| True None
#| 11
#| <Task finished name='Task-9' result=1> <_contextvars.Context object at 0x…> 0
#| None
#| <class '_contextvars.Context'> 1 0
#| 11 11 0
#| True 1
#| 11
#| 1 x True
#| True 12
#| True <Task finished name='None' exception=ValueError(3)>
#| ValueError(3)
#= status 0
