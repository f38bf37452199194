import asyncio
import multiprocessing as mp
import threading
import time


def child(q):
    asyncio.run(coroutine(q))


async def coroutine(q):
    await asyncio.sleep(0.002)
    q.put("from a coroutine")
    await asyncio.to_thread(q.put, "from its thread")


def watch(q, lock):
    for _ in range(2):
        text = q.get()
        with lock:
            print(text, time.time())


if __name__ == "__main__":
    q, lock = mp.Queue(), threading.Lock()
    p = mp.Process(target=child, args=(q,))
    watcher = threading.Thread(target=watch, args=(q, lock))
    watcher.start()
    p.start()
    for n in range(3):
        with lock:
            print("main", n)
        time.sleep(0.001)
    watcher.join()
    p.join()
