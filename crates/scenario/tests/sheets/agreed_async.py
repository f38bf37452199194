import asyncio

numbers_count = 5  #@param {type:"slider", min:1, max:100, step:1}
numbers_delay = 0.02  #@param {type:"number"}
numbers_start_delay = 0.01  #@param {type:"number"}


async def numbers():
    await asyncio.sleep(numbers_start_delay)
    for n in range(numbers_count):
        print(n)
        await asyncio.sleep(numbers_delay)


async def main():
    tasks = [
        asyncio.create_task(numbers(), name="one"),
        asyncio.create_task(numbers(), name="two"),
    ]
    await asyncio.gather(*tasks)


asyncio.run(main())
