# Each raises its cell over its neighbour's, while one looks for the last zero: (N + 3) * 2^(N - 2)
# classes of schedules.
import threading

N = 10
cells = [0] * (N + 1)
found = None


def look():
    global found
    i = N
    while cells[i] != 0:
        i -= 1
    found = i


def lift(i):
    cells[i] = cells[i - 1] + 1


threads = [threading.Thread(target=look)]
threads += [threading.Thread(target=lift, args=(i,)) for i in range(1, N + 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(found, cells)
