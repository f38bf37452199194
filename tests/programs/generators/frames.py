def g():
    x = 1
    yield x
    y = 2
    for i in range(2):
        yield (
            y)
    return 5
a = g()
print(a.gi_frame.f_lineno)
for _ in a: print(a.gi_frame.f_lineno)
print(a.gi_frame)
import asyncio
async def co():
    await asyncio.sleep(0)

    await asyncio.sleep(0)
async def main():
    c = co(); print(c.cr_frame.f_lineno)
    t = asyncio.create_task(c); await asyncio.sleep(0); print(c.cr_frame.f_lineno); await asyncio.sleep(0); print(c.cr_frame.f_lineno); await t
    print([f.f_lineno for f in t.get_stack()], t)
    t = asyncio.create_task(co()); await asyncio.sleep(0); print([f.f_lineno for f in t.get_stack()])
    t.print_stack()
asyncio.run(main())

#= stdout
#| 1
#| 3
#| 6
#| 6
#| None
#| 14
#| 15
#| 17
#| [] <Task finished name='Task-2' coro=<co() done, defined at frames.py:14> result=None>
#| [15]
#| Stack for <Task pending name='Task-3' coro=<co() running at frames.py:15>> (most recent call last):
#= stderr
#|   File "frames.py", line 15, in co
#|     await asyncio.sleep(0)
#= status 0
