# Each puts four messages into a table, and takes the next place where one is taken: 8 classes of
# schedules at 12, 4,096 at 15.
import threading

N = 15
table = [0] * 128
locks = [threading.Lock() for _ in table]


def put(who):
    for m in range(1, 5):
        w = m * 11 + who
        h = w * 7 % 128
        while True:
            with locks[h]:
                free = table[h] == 0
                if free:
                    table[h] = w
            if free:
                break
            h = (h + 1) % 128


threads = [threading.Thread(target=put, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([w for w in table if w])
