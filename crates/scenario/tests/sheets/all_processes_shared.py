import multiprocessing
import time


def numbers(lock):
    for n in range(3):
        with lock:
            print(n)


def letters(lock):
    for n in range(30):
        with lock:
            print(chr(ord("a") + n % 26))


def count_up(counter, lock):
    for _ in range(5):
        with lock:
            value = counter.value
            time.sleep(0)
            counter.value = value + 1


def say(lock):
    for _ in range(2):
        with lock:
            print("tick")


def produce(lock, items):
    for n in range(4):
        items.put(n)
        with lock:
            print("put", n)


def consume(lock, items):
    for _ in range(4):
        item = items.get()
        with lock:
            print("got", item)


def compute(lock):
    total = 0
    for _ in range(20):
        with lock:
            for n in range(1000):
                total = (total + n * n) % 1_000_003
    with lock:
        print("checksum:", total)


if __name__ == "__main__":
    counter = multiprocessing.Value("i", 0)
    lock = multiprocessing.Lock()
    items = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(target=numbers, args=(lock,), name="numbers"),
        multiprocessing.Process(target=letters, args=(lock,), name="letters"),
        multiprocessing.Process(target=count_up, args=(counter, lock), name="counter"),
        multiprocessing.Process(target=say, args=(lock,), name="text"),
        multiprocessing.Process(target=produce, args=(lock, items), name="producer"),
        multiprocessing.Process(target=consume, args=(lock, items), name="consumer"),
        multiprocessing.Process(target=compute, args=(lock,), name="busy"),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print("counter:", counter.value)
