# Each gives its file a block, and takes the next one where one is taken: 2, 8, 32, 64 classes of
# schedules at 14, 16, 18, 19.
import threading

N = 19
files, busy = [0] * 32, [False] * 26
of_file = [threading.Lock() for _ in files]
of_block = [threading.Lock() for _ in busy]


def give(who):
    i = who % 32
    with of_file[i]:
        if files[i] == 0:
            b = i * 2 % 26
            while True:
                with of_block[b]:
                    free = not busy[b]
                    if free:
                        busy[b] = True
                        files[i] = b + 1
                if free:
                    break
                b = (b + 1) % 26


threads = [threading.Thread(target=give, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(files)
