import sys
import threading
from time import sleep

lock = threading.Lock()


def report(name, n):
    for i in range(n):
        with lock:
            print(f"{name}: step {i}", flush=True)
        sleep(0.2)


a = threading.Thread(target=report, args=("A", 3))
b = threading.Thread(target=report, args=("B", 2))
a.start()
sleep(0.1)
b.start()
a.join()
b.join()
print("threads:", threading.active_count(), threading.current_thread().name, file=sys.stdout)

#= stdout
#| A: step 0
#| B: step 0
#| A: step 1
#| B: step 1
#| A: step 2
#| threads: 1 MainThread
#= status 0
