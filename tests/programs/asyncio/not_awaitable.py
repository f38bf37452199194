import asyncio


class Plain:
    def __aenter__(self):
        return self

    def __aexit__(self, *exc):
        return False


class Half:
    async def __aenter__(self):
        return self

    def __aexit__(self, *exc):
        print("closing")


class Items:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class Coroutine:
    async def __await__(self):
        return 5


async def plain():
    async with Plain():
        print("in")


async def half():
    async with Half():
        print("in")


async def half_failing():
    async with Half():
        raise KeyError("body")


async def items():
    async for item in Items():
        print(item)


async def listed():
    return [item async for item in Items()]


async def called():
    await Plain().__aexit__(None, None, None)


async def main():
    for work in plain, half, half_failing, items, listed, called:
        try:
            await work()
        except TypeError as e:
            print(work.__name__, e, repr(e.__cause__), repr(e.__context__))
    async for item in Items():
        print(item)


asyncio.run(main())

#= stdout
#| plain 'async with' received an object from __aenter__ that does not implement __await__: Plain None None
#| in
#| closing
#| half 'async with' received an object from __aexit__ that does not implement __await__: NoneType None None
#| closing
#| half_failing 'async with' received an object from __aexit__ that does not implement __await__: NoneType None KeyError('body')
#| items 'async for' received an invalid object from __anext__: int TypeError("object int can't be used in 'await' expression") TypeError("object int can't be used in 'await' expression")
#| listed 'async for' received an invalid object from __anext__: int TypeError("object int can't be used in 'await' expression") TypeError("object int can't be used in 'await' expression")
#| called object bool can't be used in 'await' expression None None
#= stderr
#| TypeError: object int can't be used in 'await' expression
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "not_awaitable.py", line 71, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "not_awaitable.py", line 67, in main
#|     async for item in Items():
#|         print(item)
#| TypeError: 'async for' received an invalid object from __anext__: int
#= status 1
