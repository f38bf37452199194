import asyncio
import functools


class Later:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()


def named(f):
    @functools.wraps(f)
    async def wrapper(*args):
        return await f(*args)
    return wrapper


@named
async def fetch(n):
    await asyncio.sleep(n)


async def main():
    empty, full = asyncio.Queue(1), asyncio.Queue(1)
    full.put_nowait(1)
    lock = asyncio.Lock()
    await lock.acquire()
    condition, future = asyncio.Condition(), asyncio.get_running_loop().create_future()

    async def conditions():
        async with condition:
            await condition.wait_for(lambda: False)

    for i, co in enumerate([
        empty.get(), full.put(2), full.join(), lock.acquire(), asyncio.Event().wait(), conditions(),
        condition.wait(), asyncio.Semaphore(0).acquire(), asyncio.Barrier(2).wait(), asyncio.sleep(1),
        asyncio.wait_for(asyncio.sleep(1), 1), asyncio.wait([future]), Later(), fetch(1),
    ]):
        task = asyncio.ensure_future(co)
        task.set_name(f"t{i}")
        print(task)
        await asyncio.sleep(0)
        print(task)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
        except RuntimeError as e:
            print(e)
        print(task)
    for first in asyncio.as_completed([future]):
        print(future)
        first.close()
        break

    async def shielded():
        return await asyncio.shield(future)

    task = asyncio.create_task(shielded())
    await asyncio.sleep(0)
    print(future, task)
    task.cancel()
    waiting = asyncio.create_task(asyncio.to_thread(int))
    await asyncio.sleep(0)
    print(waiting)
    await waiting
    try:

        for x in asyncio.as_completed(fetch(0)):
            pass
    except TypeError as e:
        print(e)
    print(fetch(0), fetch(1).__name__, fetch(2).__qualname__)


asyncio.run(main())
