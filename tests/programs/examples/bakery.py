import asyncio


async def bake(orders, counter):
    for order in orders:
        await asyncio.sleep(0.02)
        print("baked", order)
        await counter.put(order)


async def serve(count, counter):
    for _ in range(count):
        order = await counter.get()
        print("served", order)
        await asyncio.sleep(0.03)


async def main():
    orders = ["bread", "rolls", "cake", "tart", "buns", "pie"]
    counter = asyncio.Queue(maxsize=2)
    await asyncio.gather(
        asyncio.create_task(bake(orders, counter), name="baker"),
        asyncio.create_task(serve(3, counter), name="anna"),
        asyncio.create_task(serve(3, counter), name="ben"),
    )
    print("all orders served")


asyncio.run(main())

#= stdout
#| baked bread
#| served bread
#| baked rolls
#| served rolls
#| baked cake
#| served cake
#| baked tart
#| served tart
#| baked buns
#| served buns
#| baked pie
#| served pie
#| all orders served
#= status 0
