import asyncio


async def numbers():
    for n in range(10):
        print(n)


async def letters():
    for letter in "abcdefghij":
        print(letter)


async def main():
    first = asyncio.ensure_future(numbers())
    second = asyncio.ensure_future(letters())
    await asyncio.gather(first, second)


asyncio.run(main())
