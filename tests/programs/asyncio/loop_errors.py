import asyncio


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")))


def explode():
    raise RuntimeError("in callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(explode)
    loop.call_later(0.1, print, "later")
    await asyncio.sleep(0.2)
    print(loop.get_exception_handler() is handler)
    loop.call_exception_handler({"message": "by hand"})

    def bad_handler(loop, context):
        raise ValueError("handler broke")
    h = loop.call_later(5, print, "never")
    print(h.cancelled(), h.cancel(), h.cancelled())
    f = loop.create_future()
    f.add_done_callback(lambda f: print("done", f.result()))
    loop.call_soon(f.set_result, 7)
    print(await f)
    try:
        f.set_result(8)
    except asyncio.InvalidStateError as e:
        print(e)
    g = loop.create_future()
    try:
        g.result()
    except asyncio.InvalidStateError as e:
        print(e)
    g.cancel("stop it")
    try:
        await g
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    t = asyncio.create_task(asyncio.sleep(10), name="sleeper")
    await asyncio.sleep(0)
    t.cancel(msg="enough")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), t.cancelled(), t.cancelling())
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    try:
        loop.run_forever()
    except RuntimeError as e:
        print(e)


with asyncio.Runner() as runner:
    runner.run(main())
    print(runner.run(asyncio.sleep(0, "second run")))
    print(runner.get_loop().is_closed())
try:
    runner.get_loop()
except RuntimeError as e:
    print(e)

#= stdout
#| handler: Exception in callback explode() at loop_errors.py:8 RuntimeError('in callback')
#| later
#| True
#| handler: by hand None
#| False None True
#| done 7
#| 7
#| invalid state
#| Result is not set.
#| cancelled ('stop it',)
#| CancelledError('enough') True 1
#| True False False
#| This event loop is already running
#| second run
#| False
#| Runner is closed
#= status 0
