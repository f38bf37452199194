# N philosophers, each with a fork at either hand; each takes the fork of the lower number first.
import threading

N = 8
forks = [threading.Lock() for _ in range(N)]


def eat(i):
    first, second = sorted((i, (i + 1) % N))
    with forks[first]:
        with forks[second]:
            pass


threads = [threading.Thread(target=eat, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
