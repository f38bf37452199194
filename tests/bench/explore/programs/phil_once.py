# N philosophers, each with a fork at either hand; each eats once.
import threading

N = 8
forks = [threading.Lock() for _ in range(N)]


def eat(i):
    with forks[i]:
        with forks[(i + 1) % N]:
            pass


threads = [threading.Thread(target=eat, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
