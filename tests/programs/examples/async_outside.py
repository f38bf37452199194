import asyncio


async def numbers():
    for n in range(10):
        print(n)


async def letters():
    for letter in "abcdefghij":
        print(letter)


# No event loop runs yet, and run() wants a coroutine, not the future that gather() makes.
first = asyncio.ensure_future(numbers())
second = asyncio.ensure_future(letters())
asyncio.run(asyncio.gather(first, second))

#= stderr
#| async_outside.py:15: DeprecationWarning: There is no current event loop
#|   first = asyncio.ensure_future(numbers())
#| Traceback (most recent call last):
#|   File "async_outside.py", line 17, in <module>
#|     asyncio.run(asyncio.gather(first, second))
#|     ~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: a coroutine was expected, got <_GatheringFuture pending>
#| Task was destroyed but it is pending!
#| task: <Task pending name='Task-1' coro=<numbers() running at async_outside.py:4> cb=[gather.<locals>._done_callback() at <lib>/asyncio/tasks.py:820]>
#| Task was destroyed but it is pending!
#| task: <Task pending name='Task-2' coro=<letters() running at async_outside.py:9> cb=[gather.<locals>._done_callback() at <lib>/asyncio/tasks.py:820]>
#| <sys>:0: RuntimeWarning: coroutine 'numbers' was never awaited
#| <sys>:0: RuntimeWarning: coroutine 'letters' was never awaited
#= status 1
