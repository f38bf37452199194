import asyncio
async def leaf(n, d):
    try:
        await asyncio.sleep(d)
        if n % 3 == 0: raise ValueError(n)
        return n
    except asyncio.CancelledError: print("cancelled", n); raise
async def branch(a):
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(leaf(a + i, 0.01 * (i + 1)), name=f"leaf{a + i}") for i in range(3)]
    return [t.result() for t in ts]
async def main():
    try:
        async with asyncio.TaskGroup() as tg: x = tg.create_task(branch(4)); y = tg.create_task(branch(10)); print(tg)
    except* ValueError as eg:
        print(eg, eg.exceptions); print(eg.exceptions[0].exceptions)
    print(x.done(), x.cancelled(), y.cancelled(), x, sep=" | ") if 0 else print(x.done(), y.done())
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(leaf(1, 0.01)); raise KeyError("body")
    except* KeyError as e: print(e.exceptions)
    tg = asyncio.TaskGroup()
    try: tg.create_task(leaf(1, 0))
    except RuntimeError as e: print(e)
    async with tg: pass
    try:
        async with tg: pass
    except RuntimeError as e: print(e)
    async with asyncio.TaskGroup() as g: r = [g.create_task(leaf(i, 0)) for i in (1, 2, 4)]
    print([t.result() for t in r])
import warnings; warnings.simplefilter("ignore")
asyncio.run(main())
async def boom():
    async with asyncio.TaskGroup() as tg: tg.create_task(leaf(3, 0)); tg.create_task(leaf(6, 0))
asyncio.run(boom())

#= stdout
#| <TaskGroup tasks=2 entered>
#| unhandled errors in a TaskGroup (2 sub-exceptions) (ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(6)]), ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(12)]))
#| (ValueError(6),)
#| True True
#| (KeyError('body'),)
#| TaskGroup <TaskGroup> has not been entered
#| TaskGroup <TaskGroup entered> has already been entered
#| [1, 2, 4]
#= stderr
#|   + Exception Group Traceback (most recent call last):
#|   |   File "groups_in_groups.py", line 34, in <module>
#|   |     asyncio.run(boom())
#|   |     ~~~~~~~~~~~^^^^^^^^
#|   |   File "groups_in_groups.py", line 33, in boom
#|   |     async with asyncio.TaskGroup() as tg: tg.create_task(leaf(3, 0)); tg.create_task(leaf(6, 0))
#|   |                ~~~~~~~~~~~~~~~~~^^
#|   | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "groups_in_groups.py", line 5, in leaf
#|     |     if n % 3 == 0: raise ValueError(n)
#|     |                    ^^^^^^^^^^^^^^^^^^^
#|     | ValueError: 3
#|     +---------------- 2 ----------------
#|     | Traceback (most recent call last):
#|     |   File "groups_in_groups.py", line 5, in leaf
#|     |     if n % 3 == 0: raise ValueError(n)
#|     |                    ^^^^^^^^^^^^^^^^^^^
#|     | ValueError: 6
#|     +------------------------------------
#= status 1
