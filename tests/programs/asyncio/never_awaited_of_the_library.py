import asyncio, warnings
q = asyncio.Queue(); ev = asyncio.Event()
async def main():
    await q.put(1)
    print(str(q.get())[:20])
    x = asyncio.sleep(1)
    x = None
    print("x")
    y = ev.wait()
    print("y")
    del y
    print("z")
    ev.wait()
    q.join()
    asyncio.wait_for(q.get(), 1)
    asyncio.to_thread(print)
    lock = asyncio.Lock()
    lock.acquire()
    asyncio.gather()
    l = [asyncio.sleep(1)]
    l.clear()
    print("end")
    return asyncio.sleep(3)
asyncio.run(main())
print("over")


async def number(n):
    return n


async def gather_a_list():
    await asyncio.gather([number(1), number(2)])


asyncio.run(gather_a_list())

#= stdout
#| <coroutine object Qu
#| x
#| y
#| z
#| end
#| over
#= stderr
#| never_awaited_of_the_library.py:5: RuntimeWarning: coroutine 'Queue.get' was never awaited
#|   print(str(q.get())[:20])
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:7: RuntimeWarning: coroutine 'sleep' was never awaited
#|   x = None
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:11: RuntimeWarning: coroutine 'Event.wait' was never awaited
#|   del y
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:13: RuntimeWarning: coroutine 'Event.wait' was never awaited
#|   ev.wait()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:14: RuntimeWarning: coroutine 'Queue.join' was never awaited
#|   q.join()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:15: RuntimeWarning: coroutine 'wait_for' was never awaited
#|   asyncio.wait_for(q.get(), 1)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:15: RuntimeWarning: coroutine 'Queue.get' was never awaited
#|   asyncio.wait_for(q.get(), 1)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:16: RuntimeWarning: coroutine 'to_thread' was never awaited
#|   asyncio.to_thread(print)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:18: RuntimeWarning: coroutine 'Lock.acquire' was never awaited
#|   lock.acquire()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:21: RuntimeWarning: coroutine 'sleep' was never awaited
#|   l.clear()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_of_the_library.py:24: RuntimeWarning: coroutine 'sleep' was never awaited
#|   asyncio.run(main())
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Traceback (most recent call last):
#|   File "never_awaited_of_the_library.py", line 36, in <module>
#|     asyncio.run(gather_a_list())
#|     ~~~~~~~~~~~^^^^^^^^^^^^^^^^^
#|   File "never_awaited_of_the_library.py", line 33, in gather_a_list
#|     await asyncio.gather([number(1), number(2)])
#|           ~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^
#| TypeError: unhashable type: 'list'
#| <sys>:0: RuntimeWarning: coroutine 'number' was never awaited
#= status 1
