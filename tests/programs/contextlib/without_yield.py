import asyncio
import contextlib


@contextlib.contextmanager
def forgot():
    print("no yield")


@contextlib.asynccontextmanager
def forgot_too():
    print("no yield either")


try:
    with forgot():
        pass
except TypeError as e:
    print(e)


async def main():
    async with forgot_too():
        pass


try:
    asyncio.run(main())
except TypeError as e:
    print(e)

#= stdout
#| no yield
#| 'NoneType' object is not an iterator
#| no yield either
#| 'NoneType' object is not an async iterator
#= status 0
