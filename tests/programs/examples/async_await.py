import asyncio


async def numbers():
    for n in range(10):
        print(n)
        await asyncio.sleep(0)


async def letters():
    for letter in "abcdefghij":
        print(letter)
        await asyncio.sleep(0)


async def main():
    first = asyncio.ensure_future(numbers())
    second = asyncio.ensure_future(letters())
    await asyncio.gather(first, second)


asyncio.run(main())

#= stdout
#| 0
#| a
#| 1
#| b
#| 2
#| c
#| 3
#| d
#| 4
#| e
#| 5
#| f
#| 6
#| g
#| 7
#| h
#| 8
#| i
#| 9
#| j
#= status 0
