import itertools
import threading
import time


def tick():
    for n in itertools.count():
        print("tick", n)
        time.sleep(0.002)


threading.Thread(target=tick, daemon=True).start()
time.sleep(0.007)
print("over")
