"""Async context managers, exit stacks, cancellation shields."""
import asyncio, contextlib
from contextlib import asynccontextmanager, AsyncExitStack, aclosing, suppress, nullcontext, AbstractAsyncContextManager
class Conn(AbstractAsyncContextManager):
    def __init__(self, n): self.n = n
    async def __aenter__(self): print("open", self.n); await asyncio.sleep(0); return self
    async def __aexit__(self, et, e, tb):
        await asyncio.sleep(0); print("close", self.n, et and et.__name__)
        return et is KeyError
@asynccontextmanager
async def tx(name):
    print("begin", name)
    try: yield name.upper()
    except ValueError as e: print("rollback", e); raise
    else: print("commit", name)
    finally: print("cleanup", name)
async def gen(n):
    try:
        for i in range(n): yield i
    finally: print("gen closed"); await asyncio.sleep(0)
async def main():
    async with Conn(1) as c, tx("t") as t: print(c.n, t)
    async with Conn(2): raise KeyError("swallowed")
    try:
        async with tx("bad"): raise ValueError("v")
    except ValueError as e: print("out", e)
    async with AsyncExitStack() as st:
        cs = [await st.enter_async_context(Conn(i)) for i in (3, 4)]
        st.push_async_callback(asyncio.sleep, 0); st.callback(print, "sync callback", end="!\n")
        @st.push_async_exit
        async def _(et, e, tb): print("pushed", et)
        moved = st.pop_all()
    print("after"); await moved.aclose()
    async with aclosing(gen(5)) as g:
        async for x in g:
            if x == 2: break
    ag = gen(2); print(await anext(ag), await ag.asend(None), await anext(ag, "dflt"))
    s = ag.asend(None)
    try: s.close(); print("asend closed")
    except Exception as e: print(repr(e))
    ag2 = gen(3); w = ag2.asend(None)
    w.close()
    try: await w
    except RuntimeError as e: print(e)
    with suppress(asyncio.CancelledError):
        t = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t.cancel("why"); await t
    print(t.cancelled())
    inner = asyncio.create_task(asyncio.sleep(0.01, "inner done"))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.001))
    try: await outer
    except TimeoutError: print("outer timed out", inner.done())
    print(await inner)
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("uncancel", asyncio.current_task().cancelling(), asyncio.current_task().uncancel()); return "survived"
    t = asyncio.create_task(stubborn()); await asyncio.sleep(0); t.cancel(); print(await t, t.cancelled())
    try:
        async with asyncio.timeout(0.001):
            try: await asyncio.sleep(1)
            finally: print("cleaning")
    except TimeoutError as e: print(type(e.__cause__).__name__)
    async with nullcontext(5) as five: print(five)
    try:
        async with contextlib.nullcontext(): 
            async with tx("x"): await anext(gen(0))
    except* StopAsyncIteration as e: print("saw", e.exceptions)
asyncio.run(main())
class Broken:
    async def __aenter__(self): ...
async def b():
    async with Broken(): pass
asyncio.run(b())

#= stdout
#| open 1
#| begin t
#| 1 T
#| commit t
#| cleanup t
#| close 1 None
#| open 2
#| close 2 KeyError
#| begin bad
#| rollback v
#| cleanup bad
#| out v
#| open 3
#| open 4
#| after
#| pushed None
#| sync callback!
#| close 4 None
#| close 3 None
#| gen closed
#| gen closed
#| 0 1 dflt
#| asend closed
#| cannot reuse already awaited __anext__()/asend()
#| True
#| outer timed out False
#| inner done
#| uncancel 1 0
#| survived False
#| cleaning
#| CancelledError
#| 5
#| begin x
#| gen closed
#| cleanup x
#| saw (StopAsyncIteration(),)
#= stderr
#| Traceback (most recent call last):
#|   File "contexts_and_steps.py", line 73, in <module>
#|     asyncio.run(b())
#|     ~~~~~~~~~~~^^^^^
#|   File "contexts_and_steps.py", line 72, in b
#|     async with Broken(): pass
#|                ~~~~~~^^
#| TypeError: 'Broken' object does not support the asynchronous context manager protocol (missed __aexit__ method)
#= status 1
