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
