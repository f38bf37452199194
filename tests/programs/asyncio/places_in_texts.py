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
        for x in asyncio.as_completed(future):
            pass
    except TypeError as e:
        print(e)
    print(fetch(0), fetch(1).__name__, fetch(2).__qualname__)


asyncio.run(main())

#= stdout
#| <Task pending name='t0' coro=<Queue.get() running at <lib>/asyncio/queues.py:172>>
#| <Task pending name='t0' coro=<Queue.get() running at <lib>/asyncio/queues.py:186> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t0' coro=<Queue.get() done, defined at <lib>/asyncio/queues.py:172>>
#| <Task pending name='t1' coro=<Queue.put() running at <lib>/asyncio/queues.py:125>>
#| <Task pending name='t1' coro=<Queue.put() running at <lib>/asyncio/queues.py:139> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t1' coro=<Queue.put() done, defined at <lib>/asyncio/queues.py:125>>
#| <Task pending name='t2' coro=<Queue.join() running at <lib>/asyncio/queues.py:242>>
#| <Task pending name='t2' coro=<Queue.join() running at <lib>/asyncio/queues.py:251> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t2' coro=<Queue.join() done, defined at <lib>/asyncio/queues.py:242>>
#| <Task pending name='t3' coro=<Lock.acquire() running at <lib>/asyncio/locks.py:90>>
#| <Task pending name='t3' coro=<Lock.acquire() running at <lib>/asyncio/locks.py:110> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t3' coro=<Lock.acquire() done, defined at <lib>/asyncio/locks.py:90>>
#| <Task pending name='t4' coro=<Event.wait() running at <lib>/asyncio/locks.py:200>>
#| <Task pending name='t4' coro=<Event.wait() running at <lib>/asyncio/locks.py:213> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t4' coro=<Event.wait() done, defined at <lib>/asyncio/locks.py:200>>
#| <Task pending name='t5' coro=<main.<locals>.conditions() running at places_in_texts.py:29>>
#| <Task pending name='t5' coro=<main.<locals>.conditions() running at places_in_texts.py:31> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t5' coro=<main.<locals>.conditions() done, defined at places_in_texts.py:29>>
#| <Task pending name='t6' coro=<Condition.wait() running at <lib>/asyncio/locks.py:248>>
#| <Task finished name='t6' coro=<Condition.wait() done, defined at <lib>/asyncio/locks.py:248> exception=RuntimeError('cannot wait on un-acquired lock')>
#| cannot wait on un-acquired lock
#| <Task finished name='t6' coro=<Condition.wait() done, defined at <lib>/asyncio/locks.py:248> exception=RuntimeError('cannot wait on un-acquired lock')>
#| <Task pending name='t7' coro=<Semaphore.acquire() running at <lib>/asyncio/locks.py:386>>
#| <Task pending name='t7' coro=<Semaphore.acquire() running at <lib>/asyncio/locks.py:407> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t7' coro=<Semaphore.acquire() done, defined at <lib>/asyncio/locks.py:386>>
#| <Task pending name='t8' coro=<Barrier.wait() running at <lib>/asyncio/locks.py:511>>
#| <Task pending name='t8' coro=<Barrier.wait() running at <lib>/asyncio/locks.py:527> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t8' coro=<Barrier.wait() done, defined at <lib>/asyncio/locks.py:511>>
#| <Task pending name='t9' coro=<sleep() running at <lib>/asyncio/tasks.py:703>>
#| <Task pending name='t9' coro=<sleep() running at <lib>/asyncio/tasks.py:718> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t9' coro=<sleep() done, defined at <lib>/asyncio/tasks.py:703>>
#| <Task pending name='t10' coro=<wait_for() running at <lib>/asyncio/tasks.py:459>>
#| <Task pending name='t10' coro=<wait_for() running at <lib>/asyncio/tasks.py:507> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t10' coro=<wait_for() done, defined at <lib>/asyncio/tasks.py:459>>
#| <Task pending name='t11' coro=<wait() running at <lib>/asyncio/tasks.py:424>>
#| <Task pending name='t11' coro=<wait() running at <lib>/asyncio/tasks.py:451> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t11' coro=<wait() done, defined at <lib>/asyncio/tasks.py:424>>
#| <Task pending name='t12' coro=<ensure_future.<locals>._wrap_awaitable() running at <lib>/asyncio/tasks.py:736>>
#| <Task pending name='t12' coro=<ensure_future.<locals>._wrap_awaitable() running at <lib>/asyncio/tasks.py:737> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t12' coro=<ensure_future.<locals>._wrap_awaitable() done, defined at <lib>/asyncio/tasks.py:736>>
#| <Task pending name='t13' coro=<fetch() running at places_in_texts.py:11>>
#| <Task pending name='t13' coro=<fetch() running at places_in_texts.py:13> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| <Task cancelled name='t13' coro=<fetch() done, defined at places_in_texts.py:11>>
#| <Future pending cb=[_AsCompletedIterator._handle_completion()]>
#| <Future pending cb=[_AsCompletedIterator._handle_completion(), shield.<locals>._inner_done_callback() at <lib>/asyncio/tasks.py:958]> <Task pending name='Task-16' coro=<main.<locals>.shielded() running at places_in_texts.py:57> wait_for=<Future pending cb=[shield.<locals>._outer_done_callback() at <lib>/asyncio/tasks.py:975, Task.task_wakeup()]>>
#| <Task pending name='Task-17' coro=<to_thread() running at <lib>/asyncio/threads.py:25> wait_for=<Future pending cb=[_chain_future.<locals>._call_check_cancel() at <lib>/asyncio/futures.py:386, Task.task_wakeup()]>>
#| expects an iterable of awaitables, not Future
#| <coroutine object fetch at 0x…> fetch fetch
#= stderr
#| places_in_texts.py:72: RuntimeWarning: coroutine 'fetch' was never awaited
#|   print(fetch(0), fetch(1).__name__, fetch(2).__qualname__)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
