import asyncio


async def bad(n):
    await asyncio.sleep(n / 100)
    raise ValueError(n)


async def main():
    done, pending = await asyncio.wait([asyncio.create_task(bad(1), name="one")])
    print(len(done), len(pending))
    del done
    tasks = [asyncio.create_task(bad(2), name="two"), asyncio.create_task(bad(3), name="three")]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    await asyncio.wait(tasks)
    print([t.cancelled() for t in tasks])


asyncio.run(main())

#= stdout
#| 1 0
#| 1 1
#| [False, True]
#= stderr
#| Task exception was never retrieved
#| future: <Task finished name='one' coro=<bad() done, defined at lost_after_wait.py:4> exception=ValueError(1)>
#| Traceback (most recent call last):
#|   File "lost_after_wait.py", line 6, in bad
#|     raise ValueError(n)
#| ValueError: 1
#= status 0
