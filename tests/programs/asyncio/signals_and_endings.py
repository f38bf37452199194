# Signal handlers of a loop, async generators that are still open at its end, stacks of tasks.
import asyncio
import os
import signal
import sys


async def numbers(name):
    try:
        for i in range(3):
            yield i
            await asyncio.sleep(0)
    finally:
        print("closed", name)


async def waits():
    await asyncio.sleep(10)


async def fails():
    await asyncio.sleep(0)
    raise LookupError("lost")


async def main():
    loop = asyncio.get_running_loop()
    seen = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, seen.set)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGUSR1)
    await seen.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1) is signal.SIG_DFL)
    for wrong in (lambda: loop.add_signal_handler(999, print), lambda: loop.add_signal_handler("x", print),
                  lambda: loop.add_signal_handler(signal.SIGINT, waits)):
        try:
            wrong()
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    global kept
    kept = numbers("kept")
    print(await anext(kept))
    task = asyncio.create_task(waits(), name="waiter")
    await asyncio.sleep(0)
    task.print_stack(file=sys.stdout)
    task.print_stack()
    print([f.f_lineno for f in task.get_stack()])
    task.cancel()
    failed = asyncio.create_task(fails(), name="failed")
    await asyncio.wait([failed, task])
    failed.print_stack(file=sys.stdout)
    print(repr(failed.exception()))
    try:
        await asyncio.wait_for(5, 1)
    except TypeError as e:
        print(e)
    loop.add_signal_handler(signal.SIGTERM, print, "asked to end")
    signal.raise_signal(signal.SIGTERM)
    await asyncio.sleep(0)
    print("end of main")


asyncio.run(main())
print("end")

#= stdout
#| True False
#| True
#| ValueError invalid signal number 999
#| TypeError sig must be an int, not 'x'
#| TypeError coroutines cannot be used with add_signal_handler()
#| 0
#| Stack for <Task pending name='waiter' coro=<waits() running at signals_and_endings.py:18> wait_for=<Future pending cb=[Task.task_wakeup()]>> (most recent call last):
#|   File "signals_and_endings.py", line 18, in waits
#|     await asyncio.sleep(10)
#| Stack for <Task pending name='waiter' coro=<waits() running at signals_and_endings.py:18> wait_for=<Future pending cb=[Task.task_wakeup()]>> (most recent call last):
#| [18]
#| Traceback for <Task finished name='failed' coro=<fails() done, defined at signals_and_endings.py:21> exception=LookupError('lost')> (most recent call last):
#|   File "signals_and_endings.py", line 23, in fails
#|     raise LookupError("lost")
#| LookupError: lost
#| LookupError('lost')
#| object int can't be used in 'await' expression
#| end of main
#| asked to end
#| closed kept
#| end
#= stderr
#|   File "signals_and_endings.py", line 18, in waits
#|     await asyncio.sleep(10)
#= status 0
