import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print("close", name)


class Stream:
    async def aclose(self):
        print("stream closed")


async def main():
    async with connection("db") as db:
        print("using", db)
    try:
        async with connection("bad"):
            raise RuntimeError("lost")
    except RuntimeError as e:
        print("caught", e)
    async with contextlib.AsyncExitStack() as stack:
        one = await stack.enter_async_context(connection("one"))
        two = await stack.enter_async_context(connection("two"))

        async def bye():
            print("async callback")
        stack.push_async_callback(bye)
        stack.callback(print, "sync callback")
        print(one, two)
    async with contextlib.aclosing(Stream()):
        print("in stream")
    async with contextlib.nullcontext(3) as n:
        print(n)

    @connection("deco")
    async def work():
        print("decorated")
    await work()


asyncio.run(main())

#= stdout
#| open db
#| using DB
#| close db
#| open bad
#| close bad
#| caught lost
#| open one
#| open two
#| ONE TWO
#| sync callback
#| async callback
#| close two
#| close one
#| in stream
#| stream closed
#| 3
#| open deco
#| decorated
#| close deco
#= status 0
