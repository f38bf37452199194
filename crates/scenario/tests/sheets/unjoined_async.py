import asyncio

count_up_count = 10  #@param {type:"slider", min:1, max:100, step:1}
counter = 0


async def count_up():
    global counter
    for _ in range(count_up_count):
        value = counter
        await asyncio.sleep(0)
        counter = value + 1


async def main():
    tasks = [
        asyncio.create_task(count_up(), name="counter"),
    ]
    print("counter:", counter)


asyncio.run(main())
