# Tasks that wait when their loop is closed: told of as garbage, with a coroutine that is over.
import asyncio
async def w(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("fin", n)
async def plain(): await asyncio.sleep(5)
async def ev(e): await e.wait()
loop = asyncio.new_event_loop()
async def main():
    t = asyncio.create_task(w(1))
    u = asyncio.create_task(plain())
    x = asyncio.create_task(ev(asyncio.Event()))
    await asyncio.sleep(0)
loop.run_until_complete(main())
loop.close()
print("end")


async def outer():
    asyncio.create_task(plain(), name="inner")
    await asyncio.sleep(0)
    return 3
loop = asyncio.new_event_loop()
print(loop.run_until_complete(outer()))
loop.close()
# The current loop lasts longer than whoever could tell of what it waits for.
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.create_task(plain(), name="kept")
loop.run_until_complete(asyncio.sleep(0.01))
print("end")

#= stdout
#| end
#| 3
#| end
#| fin 1
#= stderr
#| Task was destroyed but it is pending!
#| task: <Task pending name='Task-2' coro=<w() done, defined at lost_with_the_loop.py:3> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| Task was destroyed but it is pending!
#| task: <Task pending name='Task-3' coro=<plain() done, defined at lost_with_the_loop.py:8> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| Task was destroyed but it is pending!
#| task: <Task pending name='Task-4' coro=<ev() done, defined at lost_with_the_loop.py:9> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#| Task was destroyed but it is pending!
#| task: <Task pending name='inner' coro=<plain() done, defined at lost_with_the_loop.py:8> wait_for=<Future pending cb=[Task.task_wakeup()]>>
#= status 0
