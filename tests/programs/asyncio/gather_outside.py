import asyncio
async def one():
    for n in range(3): print(n)
async def two():
    for c in "abc": print(c)
first = asyncio.ensure_future(one())
second = asyncio.ensure_future(two())
asyncio.run(asyncio.gather(first, second))

#= stderr
#| gather_outside.py:6: DeprecationWarning: There is no current event loop
#|   first = asyncio.ensure_future(one())
#| Traceback (most recent call last):
#|   File "gather_outside.py", line 8, in <module>
#|     asyncio.run(asyncio.gather(first, second))
#|     ~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: a coroutine was expected, got <_GatheringFuture pending>
#| Task was destroyed but it is pending!
#| task: <Task pending name='Task-1' coro=<one() running at gather_outside.py:2> cb=[gather.<locals>._done_callback() at <lib>/asyncio/tasks.py:820]>
#| Task was destroyed but it is pending!
#| task: <Task pending name='Task-2' coro=<two() running at gather_outside.py:4> cb=[gather.<locals>._done_callback() at <lib>/asyncio/tasks.py:820]>
#| <sys>:0: RuntimeWarning: coroutine 'one' was never awaited
#| <sys>:0: RuntimeWarning: coroutine 'two' was never awaited
#= status 1
