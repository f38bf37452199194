import asyncio


async def numbers():
    await asyncio.sleep(0.01)
    for n in range(5):
        print(n)
        await asyncio.sleep(0.02)


async def main():
    tasks = [
        asyncio.create_task(numbers(), name="one"),
        asyncio.create_task(numbers(), name="two"),
    ]
    await asyncio.gather(*tasks)


asyncio.run(main())

#= stdout
#| 0
#| 0
#| 1
#| 1
#| 2
#| 2
#| 3
#| 3
#| 4
#| 4
#= status 0
