import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(3)
    await asyncio.sleep(0)
    loop.call_soon(len)
    await asyncio.sleep(0)
    fut = loop.create_future()
    fut.add_done_callback("done")
    fut.set_result(1)
    await asyncio.sleep(0)

    def handler(loop, context):
        raise KeyError("handler failed")

    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    task = asyncio.create_task(asyncio.sleep(1), name="sleeper")
    await asyncio.sleep(0)
    task.print_stack(file=sys.stdout)
    try:
        raise TypeError("no notes")
    except TypeError as exc:
        exc.__notes__


asyncio.run(main())

#= stdout
#| Stack for <Task pending name='sleeper' coro=<sleep() running at <lib>/asyncio/tasks.py:718> wait_for=<Future pending cb=[Task.task_wakeup()]>> (most recent call last):
#= stderr
#| Exception in callback 3()
#| handle: <Handle 3()>
#| Traceback (most recent call last):
#| TypeError: 'int' object is not callable
#| Exception in callback len()
#| handle: <Handle len()>
#| Traceback (most recent call last):
#| TypeError: len() takes exactly one argument (0 given)
#| Exception in callback 'done'()
#| handle: <Handle 'done'()>
#| Traceback (most recent call last):
#| TypeError: 'str' object is not callable
#| Unhandled error in exception handler
#| context: {'message': 'Exception in callback main.<locals>.<lambda>() at failing_handlers.py:20', 'exception': ZeroDivisionError('division by zero'), 'handle': <Handle main.<locals>.<lambda>() at failing_handlers.py:20>}
#| Traceback (most recent call last):
#|   File "failing_handlers.py", line 20, in <lambda>
#|     loop.call_soon(lambda: 1 / 0)
#|                            ~~^~~
#| ZeroDivisionError: division by zero
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "failing_handlers.py", line 17, in handler
#|     raise KeyError("handler failed")
#| KeyError: 'handler failed'
#| Traceback (most recent call last):
#|   File "failing_handlers.py", line 28, in main
#|     raise TypeError("no notes")
#| TypeError: no notes
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "failing_handlers.py", line 33, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "failing_handlers.py", line 30, in main
#|     exc.__notes__
#| AttributeError: 'TypeError' object has no attribute '__notes__'. Did you mean: '__ne__'?
#= status 1
