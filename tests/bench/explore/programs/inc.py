# N threads that each read, add and write a shared number M times.
import threading

N, M = 2, 10
n = 0


def work():
    global n
    for _ in range(M):
        v = n
        v = v + 1
        n = v


threads = [threading.Thread(target=work) for _ in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
