import threading
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


threads = [
    threading.Thread(target=say, args=("tick", 4, 0, 0), name="fast"),
    threading.Thread(target=say, args=("tock \"♪\" \\", 2, 0.02, 0.005), name="slow"),
    threading.Thread(target=compute, args=(1000,), name="short"),
    threading.Thread(target=compute, args=(30_000,), name="long"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
