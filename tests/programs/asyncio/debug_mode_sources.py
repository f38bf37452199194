# In debug mode reports say where things were made.
import asyncio
async def bad():
    raise ValueError("x")
async def lost():
    await asyncio.sleep(10)
async def never(): pass
async def main():
    never()
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    fut = asyncio.get_running_loop().create_future()
    fut.set_exception(KeyError("k"))
    del fut
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(print, "a", 3)
    def boom(x): 1/0
    asyncio.get_running_loop().call_soon(boom, "a")
    await asyncio.sleep(0.01)
    class A:
        async def m(self): pass
    A().m()
    def helper():
        never()
    helper()
async def deep(n):
    if n:
        return await deep(n - 1)
    never()
    asyncio.get_running_loop().call_soon(int, "x")
    await asyncio.sleep(0)
    asyncio.get_running_loop().create_task(bad())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
def handler(loop, context):
    print(sorted(context), len(context["source_traceback"]) > 1)
async def handled():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(bad())
    await asyncio.sleep(0.01)
asyncio.run(main(), debug=True)
with asyncio.Runner(debug=True) as runner:
    runner.run(deep(5))
    runner.run(handled())
async def lost():
    await asyncio.sleep(10)
async def never(): pass
def make():
    return never()
loop = asyncio.new_event_loop()
loop.set_debug(True)
async def go():
    make()
    t = asyncio.ensure_future(lost())
    await asyncio.sleep(0)
    asyncio.get_running_loop().create_task(lost())
    await asyncio.sleep(0)
loop.run_until_complete(go())
loop.close()
del loop
make()
print(1)

#= stdout
#| a 3
#| ['exception', 'future', 'message', 'source_traceback'] True
#| 1
#= stderr
#| debug_mode_sources.py:9: RuntimeWarning: coroutine 'never' was never awaited
#| Coroutine created at (most recent call last)
#|   File "debug_mode_sources.py", line 44, in <module>
#|     asyncio.run(main(), debug=True)
#|   File "debug_mode_sources.py", line 9, in main
#|     never()
#|   never()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Task exception was never retrieved
#| future: <Task finished name='Task-2' coro=<bad() done, defined at debug_mode_sources.py:3> exception=ValueError('x') created at <lib>/asyncio/tasks.py:410>
#| source_traceback: Object created at (most recent call last):
#|   File "debug_mode_sources.py", line 44, in <module>
#|     asyncio.run(main(), debug=True)
#|   File "debug_mode_sources.py", line 10, in main
#|     t = asyncio.create_task(bad())
#| Traceback (most recent call last):
#|   File "debug_mode_sources.py", line 4, in bad
#|     raise ValueError("x")
#| ValueError: x
#| Future exception was never retrieved
#| future: <Future finished exception=KeyError('k') created at <lib>/asyncio/base_events.py:460>
#| source_traceback: Object created at (most recent call last):
#|   File "debug_mode_sources.py", line 44, in <module>
#|     asyncio.run(main(), debug=True)
#|   File "debug_mode_sources.py", line 15, in main
#|     fut = asyncio.get_running_loop().create_future()
#| KeyError: 'k'
#| Exception in callback main.<locals>.boom('a') at debug_mode_sources.py:20
#| handle: <Handle main.<locals>.boom('a') at debug_mode_sources.py:20 created at debug_mode_sources.py:21>
#| source_traceback: Object created at (most recent call last):
#|   File "debug_mode_sources.py", line 44, in <module>
#|     asyncio.run(main(), debug=True)
#|   File "debug_mode_sources.py", line 21, in main
#|     asyncio.get_running_loop().call_soon(boom, "a")
#| Traceback (most recent call last):
#|   File "debug_mode_sources.py", line 20, in boom
#|     def boom(x): 1/0
#|                  ~^~
#| ZeroDivisionError: division by zero
#| debug_mode_sources.py:25: RuntimeWarning: coroutine 'main.<locals>.A.m' was never awaited
#| Coroutine created at (most recent call last)
#|   File "debug_mode_sources.py", line 44, in <module>
#|     asyncio.run(main(), debug=True)
#|   File "debug_mode_sources.py", line 25, in main
#|     A().m()
#|   A().m()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| debug_mode_sources.py:27: RuntimeWarning: coroutine 'never' was never awaited
#| Coroutine created at (most recent call last)
#|   File "debug_mode_sources.py", line 44, in <module>
#|     asyncio.run(main(), debug=True)
#|   File "debug_mode_sources.py", line 28, in main
#|     helper()
#|   File "debug_mode_sources.py", line 27, in helper
#|     never()
#|   never()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| debug_mode_sources.py:32: RuntimeWarning: coroutine 'never' was never awaited
#| Coroutine created at (most recent call last)
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   [Previous line repeated 2 more times]
#|   File "debug_mode_sources.py", line 32, in deep
#|     never()
#|   never()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Exception in callback int('x')
#| handle: <Handle int('x') created at debug_mode_sources.py:33>
#| source_traceback: Object created at (most recent call last):
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   [Previous line repeated 2 more times]
#|   File "debug_mode_sources.py", line 33, in deep
#|     asyncio.get_running_loop().call_soon(int, "x")
#| Traceback (most recent call last):
#| ValueError: invalid literal for int() with base 10: 'x'
#| Task exception was never retrieved
#| future: <Task finished name='Task-6' coro=<bad() done, defined at debug_mode_sources.py:3> exception=ValueError('x') created at debug_mode_sources.py:35>
#| source_traceback: Object created at (most recent call last):
#|   File "debug_mode_sources.py", line 46, in <module>
#|     runner.run(deep(5))
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   File "debug_mode_sources.py", line 31, in deep
#|     return await deep(n - 1)
#|   [Previous line repeated 2 more times]
#|   File "debug_mode_sources.py", line 35, in deep
#|     asyncio.get_running_loop().create_task(bad())
#| Traceback (most recent call last):
#|   File "debug_mode_sources.py", line 4, in bad
#|     raise ValueError("x")
#| ValueError: x
#| debug_mode_sources.py:56: RuntimeWarning: coroutine 'never' was never awaited
#| Coroutine created at (most recent call last)
#|   File "debug_mode_sources.py", line 61, in <module>
#|     loop.run_until_complete(go())
#|   File "debug_mode_sources.py", line 56, in go
#|     make()
#|   File "debug_mode_sources.py", line 52, in make
#|     return never()
#|   make()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| debug_mode_sources.py:64: RuntimeWarning: coroutine 'never' was never awaited
#|   make()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Task was destroyed but it is pending!
#| source_traceback: Object created at (most recent call last):
#|   File "debug_mode_sources.py", line 61, in <module>
#|     loop.run_until_complete(go())
#|   File "debug_mode_sources.py", line 57, in go
#|     t = asyncio.ensure_future(lost())
#| task: <Task pending name='Task-12' coro=<lost() done, defined at debug_mode_sources.py:48> wait_for=<Future pending cb=[Task.task_wakeup()] created at <lib>/asyncio/base_events.py:460> created at <lib>/asyncio/tasks.py:748>
#| Task was destroyed but it is pending!
#| source_traceback: Object created at (most recent call last):
#|   File "debug_mode_sources.py", line 61, in <module>
#|     loop.run_until_complete(go())
#|   File "debug_mode_sources.py", line 59, in go
#|     asyncio.get_running_loop().create_task(lost())
#| task: <Task pending name='Task-13' coro=<lost() done, defined at debug_mode_sources.py:48> wait_for=<Future pending cb=[Task.task_wakeup()] created at <lib>/asyncio/base_events.py:460> created at debug_mode_sources.py:59>
#= status 0
