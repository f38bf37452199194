import threading
import time

counter = 0


def count_up():
    global counter
    for _ in range(10):
        value = counter
        time.sleep(0)
        counter = value + 1


threads = [
    threading.Thread(target=count_up, name="counter"),
]
for thread in threads:
    thread.start()
print("counter:", counter)
