import asyncio
async def child(n):
    print("child", n)
    await asyncio.sleep(0)
    print("child ends", n)
    return n
async def main():
    t = asyncio.create_task(child(1))
    u = asyncio.ensure_future(child(2))
    print("created", t.done(), t.get_name()[:5])
    await asyncio.sleep(0)
    print("after one sleep", t.done())
    print(await t, await u, t.done(), t.result(), t.exception(), t.cancelled())
    n = asyncio.create_task(child(3), name="named")
    print(n.get_name(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await n
    try:
        asyncio.create_task(child(4)).result()
    except asyncio.InvalidStateError as e:
        print(e)
asyncio.run(main())

#= stdout
#| created False Task-
#| child 1
#| child 2
#| after one sleep False
#| child ends 1
#| child ends 2
#| 1 2 True 1 None False
#| named Task-1 2
#| child 3
#| child ends 3
#| Result is not set.
#| child 4
#= status 0
