import asyncio
async def work(): return 5
async def main():
    t = asyncio.create_task(work())
    t.add_done_callback(lambda f: print("done", f.result(), f is t))
    await t
    await asyncio.sleep(0)
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_result, "set")
    print(f.done(), await f, f.result())
    g = asyncio.get_running_loop().create_future()
    g.set_exception(ValueError("v"))
    try:
        await g
    except ValueError as e:
        print(e)
asyncio.run(main())

#= stdout
#| done 5 True
#| False set set
#| v
#= status 0
