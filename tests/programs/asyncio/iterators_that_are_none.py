# What `async for` is given and cannot go through.
import asyncio


class Gives:
    def __init__(self, what):
        self.what = what

    def __aiter__(self):
        return self.what


def plain():
    yield 1


async def none():
    pass


async def main():
    for what in ([1], plain(), Gives([1]), Gives(plain()), Gives(None)):
        try:
            async for item in what:
                print(item)
        except TypeError as error:
            print(type(error).__name__, error)
    try:
        print([item async for item in Gives(plain())])
    except TypeError as error:
        print(error)


asyncio.run(main())

#= stdout
#| TypeError 'async for' requires an object with __aiter__ method, got list
#| TypeError 'async for' requires an object with __aiter__ method, got generator
#| TypeError 'async for' received an object from __aiter__ that does not implement __anext__: list
#| TypeError 'async for' received an object from __aiter__ that does not implement __anext__: generator
#| TypeError 'async for' received an object from __aiter__ that does not implement __anext__: NoneType
#| 'async for' received an object from __aiter__ that does not implement __anext__: generator
#= status 0
