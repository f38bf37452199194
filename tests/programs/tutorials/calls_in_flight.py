import asyncio, functools, collections
class Dedupe:
    def __init__(self, fn): self.fn = fn; self.inflight = {}; functools.update_wrapper(self, fn)
    async def __call__(self, key):
        if (f := self.inflight.get(key)) is None:
            f = self.inflight[key] = asyncio.ensure_future(self.fn(key)); f.add_done_callback(lambda _: self.inflight.pop(key, None))
        return await asyncio.shield(f)
calls = collections.Counter()
@Dedupe
async def fetch(k):
    "Fetches."
    calls[k] += 1; await asyncio.sleep(0.01)
    if k == "bad": raise LookupError(k)
    return k.upper()
async def main():
    print(await asyncio.gather(*map(fetch, "aab"), *[fetch("bad") for _ in range(2)], return_exceptions=True), dict(calls), fetch.inflight, fetch.__doc__)
    t1, t2 = asyncio.create_task(fetch("z")), asyncio.create_task(fetch("z")); await asyncio.sleep(0); t1.cancel(); print(await t2, t1.cancelled())
    r = await asyncio.gather(fetch("a"), asyncio.sleep(0, "s")); print(r, calls["a"])
    loop = asyncio.get_running_loop(); fut = loop.create_future(); loop.call_later(0.01, fut.set_result, "later"); loop.call_soon(print, "soon"); print(await fut); h = loop.call_later(5, print); print(h.cancelled(), h.when() > loop.time()); h.cancel(); print(h.cancelled())
    async def step(n):
        for i in range(n): print("step", n, i); await asyncio.sleep(0)
    await asyncio.gather(step(1), step(2), step(3))
    aws = {asyncio.create_task(asyncio.sleep(d, d), name=str(d)) for d in (0.03, 0.01, 0.02)}
    while aws:
        done, aws = await asyncio.wait(aws, return_when=asyncio.FIRST_COMPLETED); print(sorted(t.get_name() for t in done), len(aws))
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    try: await asyncio.wait([asyncio.sleep(0)])
    except TypeError as e: print(e)
    async for t in aiter_tasks(3): print(t)
async def aiter_tasks(n):
    for c in asyncio.as_completed([asyncio.sleep(0.01 * (n - i), i) for i in range(n)]): yield await c
import warnings; warnings.simplefilter("ignore"); asyncio.run(main())

#= stdout
#| ['A', 'A', 'B', LookupError('bad'), LookupError('bad')] {'a': 1, 'b': 1, 'bad': 1} {} Fetches.
#| Z True
#| ['A', 's'] 2
#| soon
#| later
#| False True
#| True
#| step 1 0
#| step 2 0
#| step 3 0
#| step 2 1
#| step 3 1
#| step 3 2
#| ['0.01'] 2
#| ['0.02'] 1
#| ['0.03'] 0
#| Set of Tasks/Futures is empty.
#| Passing coroutines is forbidden, use tasks explicitly.
#| 2
#| 1
#| 0
#= status 0
