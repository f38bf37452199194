# Eager tasks begin where they are made.
import asyncio


async def quick(x):
    return x * 2


async def slow(x):
    print("begins", x, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print("goes on", x)
    return x


async def bad():
    raise ValueError("at once")


async def who():
    return asyncio.current_task().get_name()


class Own(asyncio.Task):
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(quick(2))
    print(t.done(), t.result(), asyncio.current_task().get_name())
    u = asyncio.create_task(slow(1), name="u")
    print("made", u.done(), u.get_name())
    print(await asyncio.gather(quick(1), slow(2), u))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(slow(i)) for i in range(2)]
        print("in the group")
    print([t.result() for t in tasks], loop.get_task_factory() is asyncio.eager_task_factory)
    b = asyncio.create_task(bad())
    print(b.done(), repr(b.exception()))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
    except* ValueError as e:
        print(repr(e))
    cancelled = asyncio.create_task(slow(9))
    cancelled.cancel()
    print(await asyncio.gather(cancelled, return_exceptions=True))
    loop.set_task_factory(None)
    v = asyncio.create_task(quick(3))
    print(v.done(), await v)
    print(asyncio.eager_task_factory(loop, quick(4)).done())
    loop.set_task_factory(asyncio.create_eager_task_factory(Own))
    x = asyncio.create_task(quick(5))
    print(type(x).__name__, x.done(), await x)
    print(await loop.create_task(who(), name="me"), asyncio.current_task().get_name())
    print(asyncio.Task(quick(6), loop=loop, eager_start=True).done())


asyncio.run(main())

#= stdout
#| True 4 Task-1
#| begins 1 Task-3
#| made False u
#| begins 2 Task-5
#| goes on 1
#| goes on 2
#| [2, 2, 1]
#| begins 0 Task-6
#| begins 1 Task-7
#| in the group
#| goes on 0
#| goes on 1
#| [0, 1] True
#| True ValueError('at once')
#| ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('at once')])
#| begins 9 Task-10
#| [CancelledError('')]
#| False 6
#| True
#| Own True 10
#| Task-14 Task-1
#| True
#= status 0
