# One who writes, and N who read: 2^N classes of schedules.
import threading

N = 13
x = 0
seen = [0] * N


def write():
    global x
    x = 1


def read(i):
    seen[i] = x


threads = [threading.Thread(target=write)]
threads += [threading.Thread(target=read, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)
