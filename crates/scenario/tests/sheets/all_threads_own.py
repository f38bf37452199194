import queue
import threading
import time

numbers_count = 3  #@param {type:"slider", min:1, max:100, step:1}
letters_count = 30  #@param {type:"slider", min:1, max:100, step:1}
count_up_count = 5  #@param {type:"slider", min:1, max:100, step:1}
say_text = "tick"  #@param {type:"string"}
say_count = 2  #@param {type:"slider", min:1, max:100, step:1}
produce_count = 4  #@param {type:"slider", min:1, max:100, step:1}
consume_count = 4  #@param {type:"slider", min:1, max:100, step:1}
compute_count = 20  #@param {type:"slider", min:1, max:100, step:1}
counter = 0
items = queue.Queue()


def numbers():
    lock = threading.Lock()
    for n in range(numbers_count):
        with lock:
            print(n)


def letters():
    lock = threading.Lock()
    for n in range(letters_count):
        with lock:
            print(chr(ord("a") + n % 26))


def count_up():
    global counter
    lock = threading.Lock()
    for _ in range(count_up_count):
        with lock:
            value = counter
            time.sleep(0)
            counter = value + 1


def say():
    lock = threading.Lock()
    for _ in range(say_count):
        with lock:
            print(say_text)


def produce():
    lock = threading.Lock()
    for n in range(produce_count):
        items.put(n)
        with lock:
            print("put", n)


def consume():
    lock = threading.Lock()
    for _ in range(consume_count):
        item = items.get()
        with lock:
            print("got", item)


def compute():
    lock = threading.Lock()
    total = 0
    for _ in range(compute_count):
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
