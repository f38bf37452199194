import multiprocessing as mp
import random


def work(q, n):
    q.put((n, random.Random(n).random()))
    print("spawned", n)


if __name__ == "__main__":
    spawn = mp.get_context("spawn")
    q = spawn.Queue()
    processes = [spawn.Process(target=work, args=(q, n)) for n in range(2)]
    for p in processes:
        p.start()
    print(sorted(q.get() for _ in processes))
    for p in processes:
        p.join()
