import asyncio, contextlib
class Conn:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print("open", self.n); await asyncio.sleep(0); return self
    async def __aexit__(self, t, e, tb): print("close", self.n, t.__name__ if t else None); await asyncio.sleep(0); return self.n == "swallow"
@contextlib.asynccontextmanager
async def tx(c):
    print("begin")
    try: yield c; print("commit")
    except ValueError as e: print("rollback", e); raise
    finally: print("end")
async def main():
    async with contextlib.AsyncExitStack() as st:
        cs = [await st.enter_async_context(Conn(i)) for i in range(2)]; st.push_async_callback(asyncio.sleep, 0); st.callback(print, "cb"); print(len(cs))
    try:
        async with Conn("a") as c, tx(c): raise ValueError("v")
    except ValueError as e: print("caught", e)
    async with Conn("swallow"): raise KeyError(1)
    async with tx(1) as x: print(x)
    async with contextlib.aclosing(agen()) as g:
        async for v in g:
            if v == 1: break
    try:
        async with contextlib.nullcontext(5) as n, asyncio.timeout(0.01): print(n); await asyncio.sleep(1)
    except TimeoutError as e: print(repr(e))
    with contextlib.suppress(asyncio.CancelledError):
        t = asyncio.create_task(hold()); await asyncio.sleep(0.01); t.cancel("why"); await t
    print(t.cancelled())
async def hold():
    async with Conn("held"): await asyncio.sleep(10)
async def agen():
    try:
        for i in range(5): yield i
    finally: print("agen closed")
asyncio.run(main())

#= stdout
#| open 0
#| open 1
#| 2
#| cb
#| close 1 None
#| close 0 None
#| open a
#| begin
#| rollback v
#| end
#| close a ValueError
#| caught v
#| open swallow
#| close swallow KeyError
#| begin
#| 1
#| commit
#| end
#| agen closed
#| 5
#| TimeoutError()
#| open held
#| close held CancelledError
#| True
#= status 0
