"""Async pipelines, async generators, comprehension, iterators."""
import asyncio, contextvars, time, functools, inspect, types
rid = contextvars.ContextVar("rid", default=0)
async def ticker(n, d=0.001):
    try:
        for i in range(n): yield i; await asyncio.sleep(d)
    finally: print("ticker done", n)
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0: raise StopAsyncIteration
        self.n -= 1; await asyncio.sleep(0); return self.n
async def amap(f, it):
    async for x in it: yield await f(x) if inspect.iscoroutinefunction(f) else f(x)
async def merge(*its):
    q = asyncio.Queue(); END = object()
    async def pump(it):
        async for x in it: await q.put(x)
        await q.put(END)
    async with asyncio.TaskGroup() as tg:
        for it in its: tg.create_task(pump(it))
        left = len(its)
        while left:
            x = await q.get()
            if x is END: left -= 1
            else: yield x
async def dbl(x): await asyncio.sleep(0); return x * 2
def deco(f):
    @functools.wraps(f)
    async def w(*a, **k): rid.set(rid.get() + 1); return (rid.get(), await f(*a, **k))
    return w
@deco
async def named(x): "doc"; return x
class Aw:
    def __await__(self): yield from asyncio.sleep(0).__await__(); return "awaited"
async def main():
    print([x async for x in ticker(3)], {x: y async for x, y in amap(lambda v: (v, v * v), Countdown(3))}, [y async for y in amap(dbl, ticker(2))])
    print(sorted([x async for x in merge(ticker(2), Countdown(2))]), await Aw(), await named(5), await asyncio.gather(named(1), named(2)), rid.get(), named.__doc__)
    g = ticker(5); print(await anext(g), await g.__anext__()); await g.aclose()
    try: await anext(g)
    except StopAsyncIteration: print("ended")
    async def echo():
        got = None
        while True:
            try: got = yield got
            except KeyError as e: got = f"caught {e}"
    e = echo(); await e.asend(None); print(await e.asend("hi"), await e.athrow(KeyError("k"))); await e.aclose()
    async for i in ticker(2): pass
    else: print("async else")
    print(types.AsyncGeneratorType is type(g), inspect.isasyncgen(g), inspect.isasyncgenfunction(ticker), asyncio.iscoroutinefunction(dbl), inspect.isawaitable(Aw()))
    ctx = contextvars.copy_context(); ctx.run(rid.set, 99); print(rid.get(), ctx[rid], rid in ctx, len(ctx))
    t = asyncio.create_task(named(3), context=ctx); print(await t, ctx[rid])
    def cb(fut): print("callback", fut.result(), rid.get())
    t = asyncio.create_task(dbl(4)); t.add_done_callback(cb); t.add_done_callback(functools.partial(print, "second")) if 0 else None; await t; await asyncio.sleep(0)
    loop = asyncio.get_running_loop(); t0 = loop.time(); order = []
    for d, n in ((0.02, "c"), (0.005, "a"), (0.01, "b")): loop.call_later(d, order.append, n)
    loop.call_soon(order.append, "soon"); await asyncio.sleep(0.03); print(order, loop.time() > t0)
    try: async_sum = sum([await dbl(i) for i in range(3)]); print(async_sum)
    except Exception as ex: print(ex)
    try: next(ticker(1))
    except TypeError as ex: print(ex)
    try:
        async for x in [1]: pass
    except TypeError as ex: print(ex)
    try: await 5
    except TypeError as ex: print(ex)
    results = await asyncio.gather(dbl(1), asyncio.sleep(0, ValueError("as value")), return_exceptions=True); print(results)
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print("handler", c["message"], repr(c.get("exception"))))
    loop.call_soon(lambda: 1 / 0); await asyncio.sleep(0)
with asyncio.Runner() as r: r.run(main()); print(r.run(dbl(21)))

#= stdout
#| ticker done 3
#| ticker done 2
#| [0, 1, 2] {2: 4, 1: 1, 0: 0} [0, 2]
#| ticker done 2
#| [0, 0, 1, 1] awaited (1, 5) [(2, 1), (2, 2)] 1 doc
#| 0 1
#| ticker done 5
#| ended
#| hi caught 'k'
#| ticker done 2
#| async else
#| True True True True True
#| 1 99 True 1
#| (100, 3) 100
#| callback 8 1
#| ['soon', 'a', 'b', 'c'] True
#| 6
#| 'async_generator' object is not an iterator
#| 'async for' requires an object with __aiter__ method, got list
#| object int can't be used in 'await' expression
#| [2, ValueError('as value')]
#| handler Exception in callback main.<locals>.<lambda>() at streams_of_values.py:70 ZeroDivisionError('division by zero')
#| 42
#= status 0
