import asyncio

counter = 0


async def numbers(lock):
    for n in range(3):
        async with lock:
            print(n)


async def letters(lock):
    for n in range(30):
        async with lock:
            print(chr(ord("a") + n % 26))


async def count_up(lock):
    global counter
    for _ in range(5):
        async with lock:
            value = counter
            await asyncio.sleep(0)
            counter = value + 1


async def say(lock):
    for _ in range(2):
        async with lock:
            print("tick")


async def produce(lock, items):
    for n in range(4):
        await items.put(n)
        async with lock:
            print("put", n)


async def consume(lock, items):
    for _ in range(4):
        item = await items.get()
        async with lock:
            print("got", item)


async def compute(lock):
    total = 0
    for _ in range(20):
        async with lock:
            for n in range(1000):
                total = (total + n * n) % 1_000_003
    async with lock:
        print("checksum:", total)


async def main():
    lock = asyncio.Lock()
    items = asyncio.Queue()
    tasks = [
        asyncio.create_task(numbers(lock), name="numbers"),
        asyncio.create_task(letters(lock), name="letters"),
        asyncio.create_task(count_up(lock), name="counter"),
        asyncio.create_task(say(lock), name="text"),
        asyncio.create_task(produce(lock, items), name="producer"),
        asyncio.create_task(consume(lock, items), name="consumer"),
        asyncio.create_task(compute(lock), name="busy"),
    ]
    await asyncio.gather(*tasks)
    print("counter:", counter)


asyncio.run(main())

#= stdout
#| 0
#| 1
#| 2
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
#| k
#| l
#| m
#| n
#| o
#| p
#| q
#| r
#| s
#| t
#| u
#| v
#| w
#| x
#| y
#| z
#| a
#| b
#| c
#| d
#| tick
#| put 0
#| got 0
#| tick
#| put 1
#| got 1
#| put 2
#| got 2
#| put 3
#| got 3
#| checksum: 650032
#| counter: 5
#= status 0
