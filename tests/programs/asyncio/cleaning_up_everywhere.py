"""Groups, timeouts, cancellation and clean-up, async generators, locks, threads beside a loop."""
import asyncio, sys, traceback, contextlib, functools, time, contextvars, random
async def sleeper(n, r=None, exc=None):
    try:
        await asyncio.sleep(n)
        if exc: raise exc
        return r
    except asyncio.CancelledError: print("cancelled", r); raise
    finally: print("finally", r)
async def a1():
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(sleeper(0.01, "a")); t2 = tg.create_task(sleeper(0.02, "b"))
        async with asyncio.TaskGroup() as inner: inner.create_task(sleeper(0.005, "in"))
    print(t1.result(), t2.result(), tg)
async def a2():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sleeper(1, "long")); tg.create_task(sleeper(0.01, "x", ValueError("first"))); tg.create_task(sleeper(0.01, "y", KeyError("second")))
    except* ValueError as e: print("V", [repr(x) for x in e.exceptions])
    except* KeyError as e: print("K", [repr(x) for x in e.exceptions])
async def a3():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sleeper(0.5, "s")); await asyncio.sleep(0); raise RuntimeError("body")
async def a4():
    g = asyncio.gather(sleeper(1, "g1"), sleeper(1, "g2")); await asyncio.sleep(0); print(g.cancel()); 
    try: await g
    except asyncio.CancelledError as e: print("gather cancelled", e.args, g)
async def a5():
    async def inner():
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    try:
        async with asyncio.timeout(1): await inner()
    except TimeoutError: traceback.print_exc(file=sys.stdout)
async def a6():
    t = asyncio.current_task(); asyncio.get_running_loop().call_soon(t.cancel)
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print("self", t.cancelling(), t.uncancel(), t.cancelling())
    await asyncio.sleep(0); print("goes on")
async def agen():
    try: yield 1; yield 2
    finally: print("agen closed")
async def a7():
    async for x in agen(): print(x); break
    g = agen(); print(await g.asend(None), await g.__anext__()); 
    try: await g.__anext__()
    except StopAsyncIteration as e: print(repr(e))
    g = agen(); await anext(g)
    try: await g.athrow(ValueError("thrown"))
    except ValueError as e: print(e)
    print([x async for x in agen() if x > 1], sum([x async for x in agen()]), [await c for c in [sleeper(0, 1)]], {k: v async for k, v in pairs()}, list([y for y in [1]]), tuple([x async for x in agen()]))
async def pairs():
    for k in "ab": yield k, ord(k)
async def a8():
    lock = asyncio.Lock(); order = []
    async def w(n):
        async with lock: order.append(n); await asyncio.sleep(0.001)
    await asyncio.gather(*(w(i) for i in range(3))); print(order, lock)if 0 else print(order, lock.locked())
    sem = asyncio.BoundedSemaphore(2); act = mx = 0
    async def s():
        nonlocal act, mx
        async with sem: act += 1; mx = max(mx, act); await asyncio.sleep(0.001); act -= 1
    await asyncio.gather(*(s() for _ in range(5))); print(mx)
    try: lock.release()
    except RuntimeError as e: print(e)
    await lock.acquire(); t = asyncio.create_task(lock.acquire()); await asyncio.sleep(0); t.cancel(); await asyncio.wait([t]); print(t.cancelled(), lock.locked()); lock.release(); print(lock.locked())
def blocking(n): time.sleep(0.001); return n * 2
async def a9():
    print(await asyncio.gather(*(asyncio.to_thread(blocking, i) for i in range(3))))
    loop = asyncio.get_running_loop(); import concurrent.futures as cf
    with cf.ThreadPoolExecutor(2) as ex: print(await asyncio.gather(*(loop.run_in_executor(ex, functools.partial(blocking, n=i)) for i in range(2))))
    f = asyncio.run_coroutine_threadsafe; 
    def from_thread(): return f(sleeper(0.001, "ts"), loop).result(1)
    print(await asyncio.to_thread(from_thread)); 
    def bad(): return f(sleeper(0.001, "ex", OSError("in loop")), loop).result()
    try: await asyncio.to_thread(bad)
    except OSError as e: print(repr(e))
    def tout():
        try: f(sleeper(5, "slow"), loop).result(0.01)
        except TimeoutError as e: return repr(e)
    print(await asyncio.to_thread(tout)); [t.cancel() for t in asyncio.all_tasks() - {asyncio.current_task()}]; await asyncio.sleep(0)
    evt = asyncio.Event(); asyncio.get_running_loop().call_later(0.001, evt.set); await evt.wait(); loop.call_soon_threadsafe(print, "cst"); await asyncio.sleep(0)
async def a10():
    done, pending = await asyncio.wait({asyncio.create_task(sleeper(i / 100, i), name=f"n{i}") for i in range(3)}, timeout=0.015); print(sorted(t.get_name() for t in done), len(pending)); [t.cancel() for t in pending]; r = await asyncio.gather(*pending, return_exceptions=True); print(r)
    done, pending = await asyncio.wait([asyncio.ensure_future(sleeper(0, "e", ValueError(1))), asyncio.ensure_future(sleeper(1, "never"))], return_when=asyncio.FIRST_EXCEPTION); print(len(done), [repr(t.exception()) for t in done]); [t.cancel() for t in pending]; await asyncio.wait(pending)
    try: await asyncio.wait([asyncio.create_task(sleeper(0))], return_when="X")
    except ValueError as e: print(e)
async def a11():
    async with asyncio.timeout(0.01) as t:
        try: await asyncio.sleep(1)
        finally: print("cleanup", t.expired())
async def a12():
    try: await asyncio.wait_for(sleeper(1, "wf"), timeout=0.01)
    except asyncio.TimeoutError as e: print(type(e), e.__cause__ is not None)
    print(await asyncio.wait_for(sleeper(0.001, "ok"), None)); 
    async def swallow():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: return "swallowed"
    print(await asyncio.wait_for(swallow(), 0.01))
for n in range(1, 13):
    try: print(f"-- a{n}"); asyncio.run(globals()[f"a{n}"]())
    except BaseException: traceback.print_exc(file=sys.stdout)

#= stdout
#| -- a1
#| finally in
#| finally a
#| finally b
#| a b <TaskGroup entered>
#| -- a2
#| finally x
#| finally y
#| cancelled long
#| finally long
#| V ["ValueError('first')"]
#| K ["KeyError('second')"]
#| -- a3
#| cancelled s
#| finally s
#|   + Exception Group Traceback (most recent call last):
#|   |   File "cleaning_up_everywhere.py", line 100, in <module>
#|   |     try: print(f"-- a{n}"); asyncio.run(globals()[f"a{n}"]())
#|   |                             ~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
#|   |   File "cleaning_up_everywhere.py", line 22, in a3
#|   |     async with asyncio.TaskGroup() as tg:
#|   |                ~~~~~~~~~~~~~~~~~^^
#|   | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "cleaning_up_everywhere.py", line 23, in a3
#|     |     tg.create_task(sleeper(0.5, "s")); await asyncio.sleep(0); raise RuntimeError("body")
#|     |                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^
#|     | RuntimeError: body
#|     +------------------------------------
#| -- a4
#| True
#| cancelled g1
#| finally g1
#| cancelled g2
#| finally g2
#| gather cancelled () <_GatheringFuture finished exception=CancelledError()>
#| -- a5
#| Traceback (most recent call last):
#|   File "cleaning_up_everywhere.py", line 30, in inner
#|     async with asyncio.timeout(0.01): await asyncio.sleep(1)
#|                                       ^^^^^^^^^^^^^^^^^^^^^^
#| asyncio.exceptions.CancelledError
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "cleaning_up_everywhere.py", line 32, in a5
#|     async with asyncio.timeout(1): await inner()
#|                                    ^^^^^^^^^^^^^
#|   File "cleaning_up_everywhere.py", line 30, in inner
#|     async with asyncio.timeout(0.01): await asyncio.sleep(1)
#|                ~~~~~~~~~~~~~~~^^^^^^
#| TimeoutError
#| -- a6
#| self 1 0 0
#| goes on
#| -- a7
#| 1
#| 1 2
#| agen closed
#| StopAsyncIteration()
#| agen closed
#| thrown
#| agen closed
#| agen closed
#| finally 1
#| agen closed
#| [2] 3 [1] {'a': 97, 'b': 98} [1] (1, 2)
#| agen closed
#| -- a8
#| [0, 1, 2] False
#| 2
#| Lock is not acquired.
#| True True
#| False
#| -- a9
#| [0, 2, 4]
#| [0, 2]
#| finally ts
#| ts
#| finally ex
#| OSError('in loop')
#| TimeoutError()
#| cancelled slow
#| finally slow
#| cst
#| -- a10
#| finally 0
#| finally 1
#| ['n0', 'n1'] 1
#| cancelled 2
#| finally 2
#| [CancelledError('')]
#| finally e
#| 1 ['ValueError(1)']
#| cancelled never
#| finally never
#| Invalid return_when value: X
#| cancelled None
#| finally None
#| -- a11
#| cleanup True
#| Traceback (most recent call last):
#|   File "cleaning_up_everywhere.py", line 89, in a11
#|     try: await asyncio.sleep(1)
#|          ^^^^^^^^^^^^^^^^^^^^^^
#| asyncio.exceptions.CancelledError
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "cleaning_up_everywhere.py", line 100, in <module>
#|     try: print(f"-- a{n}"); asyncio.run(globals()[f"a{n}"]())
#|                             ~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
#|   File "cleaning_up_everywhere.py", line 88, in a11
#|     async with asyncio.timeout(0.01) as t:
#|                ~~~~~~~~~~~~~~~^^^^^^
#| TimeoutError
#| -- a12
#| cancelled wf
#| finally wf
#| <class 'TimeoutError'> True
#| finally ok
#| ok
#| swallowed
#= status 0
