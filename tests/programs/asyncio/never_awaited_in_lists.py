# Coroutines that a comprehension makes for nobody are told of at its line.
import asyncio


async def job():
    pass


async def main(x):
    [job() for _ in range(2)]
    x += 1
    {1: job() for _ in range(1)}
    {job() for _ in range(1)}
    [[job()] for _ in range(1)]
    x -= 1


asyncio.run(main(1))


async def watched():
    [job() for _ in range(1)]


asyncio.run(watched(), debug=True)
[job() for _ in range(2)]
print("end")

#= stdout
#| end
#= stderr
#| never_awaited_in_lists.py:10: RuntimeWarning: coroutine 'job' was never awaited
#|   [job() for _ in range(2)]
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_in_lists.py:12: RuntimeWarning: coroutine 'job' was never awaited
#|   {1: job() for _ in range(1)}
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_in_lists.py:13: RuntimeWarning: coroutine 'job' was never awaited
#|   {job() for _ in range(1)}
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_in_lists.py:14: RuntimeWarning: coroutine 'job' was never awaited
#|   [[job()] for _ in range(1)]
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_in_lists.py:22: RuntimeWarning: coroutine 'job' was never awaited
#| Coroutine created at (most recent call last)
#|   File "never_awaited_in_lists.py", line 25, in <module>
#|     asyncio.run(watched(), debug=True)
#|   File "never_awaited_in_lists.py", line 22, in watched
#|     [job() for _ in range(1)]
#|   [job() for _ in range(1)]
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_in_lists.py:26: RuntimeWarning: coroutine 'job' was never awaited
#|   [job() for _ in range(2)]
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
