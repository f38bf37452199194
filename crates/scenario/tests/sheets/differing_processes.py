import multiprocessing
import time


def say(text, count, delay, start_delay):
    if start_delay:
        time.sleep(start_delay)
    for _ in range(count):
        print(text)
        if delay:
            time.sleep(delay)


def compute(rounds):
    total = 0
    for n in range(rounds):
        total = (total + n * n) % 1_000_003
    print("checksum:", total)


if __name__ == "__main__":
    processes = [
        multiprocessing.Process(target=say, args=("tick", 4, 0, 0), name="fast"),
        multiprocessing.Process(target=say, args=("tock \"♪\" \\", 2, 0.02, 0.005), name="slow"),
        multiprocessing.Process(target=compute, args=(1000,), name="short"),
        multiprocessing.Process(target=compute, args=(30_000,), name="long"),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
