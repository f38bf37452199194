import asyncio


async def numbers():
    for n in range(10):
        print(n)


async def letters():
    for letter in "abcdefghij":
        print(letter)


# No event loop runs yet, and run() wants a coroutine, not the future that gather() makes.
first = asyncio.ensure_future(numbers())
second = asyncio.ensure_future(letters())
asyncio.run(asyncio.gather(first, second))
