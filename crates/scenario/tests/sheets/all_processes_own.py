import multiprocessing
import time


def numbers():
    lock = multiprocessing.Lock()
    for n in range(3):
        with lock:
            print(n)


def letters():
    lock = multiprocessing.Lock()
    for n in range(30):
        with lock:
            print(chr(ord("a") + n % 26))


def count_up(counter):
    lock = multiprocessing.Lock()
    for _ in range(5):
        with lock:
            value = counter.value
            time.sleep(0)
            counter.value = value + 1


def say():
    lock = multiprocessing.Lock()
    for _ in range(2):
        with lock:
            print("tick")


def produce(items):
    lock = multiprocessing.Lock()
    for n in range(4):
        items.put(n)
        with lock:
            print("put", n)


def consume(items):
    lock = multiprocessing.Lock()
    for _ in range(4):
        item = items.get()
        with lock:
            print("got", item)


def compute():
    lock = multiprocessing.Lock()
    total = 0
    for _ in range(20):
        with lock:
            for n in range(1000):
                total = (total + n * n) % 1_000_003
    with lock:
        print("checksum:", total)


if __name__ == "__main__":
    counter = multiprocessing.Value("i", 0)
    items = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(target=numbers, name="numbers"),
        multiprocessing.Process(target=letters, name="letters"),
        multiprocessing.Process(target=count_up, args=(counter,), name="counter"),
        multiprocessing.Process(target=say, name="text"),
        multiprocessing.Process(target=produce, args=(items,), name="producer"),
        multiprocessing.Process(target=consume, args=(items,), name="consumer"),
        multiprocessing.Process(target=compute, name="busy"),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print("counter:", counter.value)
