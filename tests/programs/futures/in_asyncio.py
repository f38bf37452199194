import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def block(n):
    time.sleep(n / 10)
    return n, threading.current_thread().name


def fail():
    raise LookupError("lost")


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        first = loop.run_in_executor(pool, block, 2)
        second = loop.run_in_executor(pool, block, 1)
        print(sorted(await asyncio.gather(first, second))[0][0])
    print(await loop.run_in_executor(None, block, 0))
    print((await asyncio.to_thread(block, 1))[0])
    try:
        await loop.run_in_executor(None, fail)
    except LookupError as e:
        print(repr(e))

    async def double(x):
        await asyncio.sleep(0.1)
        return x * 2

    def from_thread():
        f = asyncio.run_coroutine_threadsafe(double(21), loop)
        return f.result(timeout=5)
    print(await asyncio.to_thread(from_thread))
    with ThreadPoolExecutor(1) as pool:
        wrapped = asyncio.wrap_future(pool.submit(block, 0))
        print(await wrapped)


asyncio.run(main())

#= stdout
#| 1
#| (0, 'asyncio_0')
#| 1
#| LookupError('lost')
#| 42
#| (0, 'ThreadPoolExecutor-0_0')
#= status 0
