import asyncio
async def work(n):
    await asyncio.sleep(0)
    if n == 1:
        raise ValueError(n)
    print(n)
async def main():
    try:
        async with asyncio.TaskGroup() as g:
            for n in range(3):
                g.create_task(work(n))
    except* ValueError as e:
        print(e.exceptions)
asyncio.run(main())
#= seen
#| 0
#| 2
#| (ValueError(1),)
