import queue
import threading
import time

counter = 0
items = queue.Queue()


def numbers():
    lock = threading.Lock()
    for n in range(3):
        with lock:
            print(n)


def letters():
    lock = threading.Lock()
    for n in range(30):
        with lock:
            print(chr(ord("a") + n % 26))


def count_up():
    global counter
    lock = threading.Lock()
    for _ in range(5):
        with lock:
            value = counter
            time.sleep(0)
            counter = value + 1


def say():
    lock = threading.Lock()
    for _ in range(2):
        with lock:
            print("tick")


def produce():
    lock = threading.Lock()
    for n in range(4):
        items.put(n)
        with lock:
            print("put", n)


def consume():
    lock = threading.Lock()
    for _ in range(4):
        item = items.get()
        with lock:
            print("got", item)


def compute():
    lock = threading.Lock()
    total = 0
    for _ in range(20):
        with lock:
            for n in range(1000):
                total = (total + n * n) % 1_000_003
    with lock:
        print("checksum:", total)


threads = [
    threading.Thread(target=numbers, name="numbers"),
    threading.Thread(target=letters, name="letters"),
    threading.Thread(target=count_up, name="counter"),
    threading.Thread(target=say, name="text"),
    threading.Thread(target=produce, name="producer"),
    threading.Thread(target=consume, name="consumer"),
    threading.Thread(target=compute, name="busy"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counter:", counter)
