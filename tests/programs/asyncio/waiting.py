import asyncio


async def work(name, t, fail=False):
    await asyncio.sleep(t)
    if fail:
        raise ValueError(name)
    return name


async def main():
    tasks = [asyncio.create_task(work(n, t), name=n) for n, t in (("slow", 0.3), ("fast", 0.1), ("mid", 0.2))]
    for c in asyncio.as_completed(tasks):
        print("next", await c)
    async for t in asyncio.as_completed([asyncio.create_task(work("x", 0.1), name="X"), asyncio.create_task(work("y", 0), name="Y")]):
        print(t.get_name(), t.result())
    try:
        for c in asyncio.as_completed([work("late", 1)], timeout=0.1):
            await c
    except TimeoutError as e:
        print("as_completed timeout", repr(e))
    tasks = {asyncio.create_task(work(n, t)) for n, t in (("a", 0.1), ("b", 0.5))}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.05)
    print(len(done), len(pending))
    bad = asyncio.create_task(work("boom", 0.1, True))
    ok = asyncio.create_task(work("ok", 1))
    done, pending = await asyncio.wait([bad, ok], return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
    ok.cancel()
    print(await asyncio.gather(work("1", 0.1), work("2", 0, True), return_exceptions=True))
    inner = asyncio.create_task(work("shielded", 0.2))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.1)
    except TimeoutError:
        print("shield timed out, inner", inner.done())
    print(await inner)
    try:
        async with asyncio.timeout(0.1) as cm:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout", repr(e), cm.expired())
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 5)
        print(cm.when() is not None, cm.expired())
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1):
        await asyncio.sleep(0.1)
    try:
        await asyncio.wait_for(work("never", 5), timeout=0.1)
    except asyncio.TimeoutError:
        print("wait_for timeout")
    print(await asyncio.wait_for(work("quick", 0), 1), await asyncio.wait_for(work("none", 0), None))
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait([asyncio.sleep(0)])
    except TypeError as e:
        print(e)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("tg1", 0.1))
            tg.create_task(work("tg2", 0.05, True))
            tg.create_task(work("tg3", 0.5))
    except* ValueError as eg:
        print(eg, eg.exceptions)
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(work("g1", 0.1))
        t2 = tg.create_task(work("g2", 0))
    print(t1.result(), t2.result())


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())

#= stdout
#| next fast
#| next mid
#| next slow
#| Y y
#| X x
#| as_completed timeout TimeoutError()
#| ['a'] 1
#| 0 1
#| ["ValueError('boom')"] 1
#| ['1', ValueError('2')]
#| shield timed out, inner False
#| shielded
#| timeout TimeoutError() True
#| True False
#| wait_for timeout
#| quick none
#| Set of Tasks/Futures is empty.
#| Passing coroutines is forbidden, use tasks explicitly.
#| unhandled errors in a TaskGroup (1 sub-exception) (ValueError('tg2'),)
#| g1 g2
#= status 0
