import asyncio

numbers_count = 10  #@param {type:"slider", min:1, max:100, step:1}
letters_count = 10  #@param {type:"slider", min:1, max:26, step:1}


async def numbers():
    for n in range(numbers_count):
        print(n)


async def letters():
    for n in range(letters_count):
        print(chr(ord("a") + n))


async def main():
    tasks = [
        asyncio.create_task(numbers(), name="numbers"),
        asyncio.create_task(letters(), name="letters"),
    ]
    await asyncio.gather(*tasks)


asyncio.run(main())
