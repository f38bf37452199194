import asyncio

counter = 0


async def count_up():
    global counter
    for _ in range(10):
        value = counter
        await asyncio.sleep(0)
        counter = value + 1


async def main():
    tasks = [
        asyncio.create_task(count_up(), name="counter"),
    ]
    print("counter:", counter)


asyncio.run(main())

#= stdout
#| counter: 0
#= status 0
