import asyncio


async def work():
    return 1


async def main():
    task = asyncio.current_task()
    future = asyncio.Future()
    wrong = work()
    print(asyncio.current_task(3))
    for call in (task.set_name, future.set_result, future.set_exception):
        try:
            call()
        except TypeError as e:
            print(e)
    asyncio.get_running_loop().call_soon(wrong)
    await asyncio.sleep(0)
    wrong.close()


asyncio.run(main())

#= stdout
#| None
#| Task.set_name() takes exactly one argument (0 given)
#| set_result() takes exactly 1 positional argument (0 given)
#| set_exception() takes exactly 1 positional argument (0 given)
#= stderr
#| Exception in callback work()
#| handle: <Handle work()>
#| Traceback (most recent call last):
#| TypeError: 'coroutine' object is not callable
#= status 0
