import asyncio

numbers_count = 3  #@param {type:"slider", min:1, max:100, step:1}
letters_count = 30  #@param {type:"slider", min:1, max:100, step:1}
count_up_count = 5  #@param {type:"slider", min:1, max:100, step:1}
say_text = "tick"  #@param {type:"string"}
say_count = 2  #@param {type:"slider", min:1, max:100, step:1}
produce_count = 4  #@param {type:"slider", min:1, max:100, step:1}
consume_count = 4  #@param {type:"slider", min:1, max:100, step:1}
compute_count = 20  #@param {type:"slider", min:1, max:100, step:1}
counter = 0


async def numbers():
    lock = asyncio.Lock()
    for n in range(numbers_count):
        async with lock:
            print(n)


async def letters():
    lock = asyncio.Lock()
    for n in range(letters_count):
        async with lock:
            print(chr(ord("a") + n % 26))


async def count_up():
    global counter
    lock = asyncio.Lock()
    for _ in range(count_up_count):
        async with lock:
            value = counter
            await asyncio.sleep(0)
            counter = value + 1


async def say():
    lock = asyncio.Lock()
    for _ in range(say_count):
        async with lock:
            print(say_text)


async def produce(items):
    lock = asyncio.Lock()
    for n in range(produce_count):
        await items.put(n)
        async with lock:
            print("put", n)


async def consume(items):
    lock = asyncio.Lock()
    for _ in range(consume_count):
        item = await items.get()
        async with lock:
            print("got", item)


async def compute():
    lock = asyncio.Lock()
    total = 0
    for _ in range(compute_count):
        async with lock:
            for n in range(1000):
                total = (total + n * n) % 1_000_003
    async with lock:
        print("checksum:", total)


async def main():
    items = asyncio.Queue()
    tasks = [
        asyncio.create_task(numbers(), name="numbers"),
        asyncio.create_task(letters(), name="letters"),
        asyncio.create_task(count_up(), name="counter"),
        asyncio.create_task(say(), name="text"),
        asyncio.create_task(produce(items), name="producer"),
        asyncio.create_task(consume(items), name="consumer"),
        asyncio.create_task(compute(), name="busy"),
    ]
    await asyncio.gather(*tasks)
    print("counter:", counter)


asyncio.run(main())
