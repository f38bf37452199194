import threading
import time


def numbers():
    time.sleep(0.01)
    for n in range(5):
        print(n)
        time.sleep(0.02)


threads = [
    threading.Thread(target=numbers, name="one"),
    threading.Thread(target=numbers, name="two"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
