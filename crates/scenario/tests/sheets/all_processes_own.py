import multiprocessing
import time

numbers_count = 3  #@param {type:"slider", min:1, max:100, step:1}
letters_count = 30  #@param {type:"slider", min:1, max:100, step:1}
count_up_count = 5  #@param {type:"slider", min:1, max:100, step:1}
say_text = "tick"  #@param {type:"string"}
say_count = 2  #@param {type:"slider", min:1, max:100, step:1}
produce_count = 4  #@param {type:"slider", min:1, max:100, step:1}
consume_count = 4  #@param {type:"slider", min:1, max:100, step:1}
compute_count = 20  #@param {type:"slider", min:1, max:100, step:1}


def numbers():
    lock = multiprocessing.Lock()
    for n in range(numbers_count):
        with lock:
            print(n)


def letters():
    lock = multiprocessing.Lock()
    for n in range(letters_count):
        with lock:
            print(chr(ord("a") + n % 26))


def count_up(counter):
    lock = multiprocessing.Lock()
    for _ in range(count_up_count):
        with lock:
            value = counter.value
            time.sleep(0)
            counter.value = value + 1


def say():
    lock = multiprocessing.Lock()
    for _ in range(say_count):
        with lock:
            print(say_text)


def produce(items):
    lock = multiprocessing.Lock()
    for n in range(produce_count):
        items.put(n)
        with lock:
            print("put", n)


def consume(items):
    lock = multiprocessing.Lock()
    for _ in range(consume_count):
        item = items.get()
        with lock:
            print("got", item)


def compute():
    lock = multiprocessing.Lock()
    total = 0
    for _ in range(compute_count):
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
