import threading
import time

until = time.monotonic() + 0.01
rounds = [0, 0]


def work(n):
    while time.monotonic() < until:
        rounds[n] += 1


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(rounds)
