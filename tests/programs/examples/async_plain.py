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

#= stdout
#| 0
#| 1
#| 2
#| 3
#| 4
#| 5
#| 6
#| 7
#| 8
#| 9
#| a
#| b
#| c
#| d
#| e
#| f
#| g
#| h
#| i
#| j
#= status 0
