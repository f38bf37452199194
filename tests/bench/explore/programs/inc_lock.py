# N threads that each add to a shared number M times under one lock.
import threading

N, M = 3, 3
n = 0
lock = threading.Lock()


def work():
    global n
    for _ in range(M):
        with lock:
            n += 1


threads = [threading.Thread(target=work) for _ in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
