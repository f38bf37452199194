# Which of several messages of cancel() arrives.
import asyncio
async def a():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("got", e.args); raise
async def main():
    t = asyncio.create_task(a())
    t.cancel("a"); t.cancel("b")
    try: await t
    except asyncio.CancelledError as e: print(1, e.args)
    t = asyncio.create_task(a())
    await asyncio.sleep(0)
    t.cancel("a"); t.cancel("b")
    try: await t
    except asyncio.CancelledError as e: print(2, e.args)
    t = asyncio.create_task(a())
    await asyncio.sleep(0)
    t.cancel("a")
    await asyncio.sleep(0)
    print(t.cancel("b"), t)
    try: await t
    except asyncio.CancelledError as e: print(3, e.args)
    async def me(): raise asyncio.CancelledError("me")
    async def sl(): await asyncio.sleep(1)
    t = asyncio.create_task(sl())
    asyncio.get_running_loop().call_soon(t.cancel, "msg")
    print(await asyncio.gather(me(), t, return_exceptions=True))
    f = asyncio.get_running_loop().create_future()
    f.cancel("fut")
    print(await asyncio.gather(f, return_exceptions=True))
    t = asyncio.create_task(me())
    await asyncio.wait([t])
    for i in range(3):
        try: t.result()
        except asyncio.CancelledError as e: print(i, e.args)
    t = asyncio.create_task(sl())
    t.cancel("one")
    await asyncio.wait([t])
    for i in range(3):
        try: await t
        except asyncio.CancelledError as e: print(i, e.args, e.__context__)
    async def both():
        await f2
    f2 = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(both())
    await asyncio.sleep(0)
    f2.set_result(1)
    t.cancel("x"); t.cancel("y")
    try: await t
    except asyncio.CancelledError as e: print(4, e.args)
    f2 = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(both())
    await asyncio.sleep(0)
    f2.set_exception(ValueError(3))
    t.cancel("x"); t.cancel("y")
    try: await t
    except asyncio.CancelledError as e: print(5, e.args, repr(e.__context__))
    async def selfc():
        asyncio.current_task().cancel("p"); asyncio.current_task().cancel("q")
        await asyncio.sleep(0)
    t = asyncio.create_task(selfc())
    try: await t
    except asyncio.CancelledError as e: print(6, e.args)
    async def selfd():
        asyncio.current_task().cancel("p"); asyncio.current_task().cancel("q")
        await asyncio.sleep(0.1)
    t = asyncio.create_task(selfd())
    try: await t
    except asyncio.CancelledError as e: print(7, e.args)
    async def self3():
        asyncio.current_task().cancel("p"); asyncio.current_task().cancel("q")
    t = asyncio.create_task(self3())
    try: await t
    except asyncio.CancelledError as e: print(8, e.args)
    g = asyncio.gather(sl(), sl())
    await asyncio.sleep(0)
    g.cancel("g"); g.cancel("h")
    try: await g
    except asyncio.CancelledError as e: print(9, e.args)
asyncio.run(main())

#= stdout
#| 1 ('b',)
#| got ('a',)
#| 2 ('a',)
#| got ('a',)
#| False <Task cancelled name='Task-4' coro=<a() done, defined at cancel_messages.py:3>>
#| 3 ('a',)
#| [CancelledError(''), CancelledError('')]
#| [CancelledError('fut')]
#| 0 ('me',)
#| 1 ()
#| 2 ()
#| 0 ('one',) None
#| 1 () None
#| 2 () None
#| 4 ('y',)
#| 5 ('y',) None
#| 6 ('q',)
#| 7 ('q',)
#| 8 ('q',)
#| 9 ('g',)
#= status 0
