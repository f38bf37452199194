import asyncio
async def ok(n):
    await asyncio.sleep(0.01 * n)
    print("ok", n)
    return n
async def bad(text):
    raise ValueError(text)
async def main():
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(ok(2)), tg.create_task(ok(1))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(50))
            tg.create_task(bad("x"))
    except* ValueError as group:
        print(repr(group), group)
asyncio.run(main())

#= stdout
#| ok 1
#| ok 2
#| 2 1
#| ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('x')]) unhandled errors in a TaskGroup (1 sub-exception)
#= status 0
