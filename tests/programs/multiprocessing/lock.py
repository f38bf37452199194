import multiprocessing as mp
def add(lock, q, name):
    with lock:
        q.put((name, "in"))
        q.put((name, "out"))
if __name__ == "__main__":
    lock, q = mp.Lock(), mp.Queue()
    ps = [mp.Process(target=add, args=(lock, q, n)) for n in range(3)]
    for p in ps: p.start()
    got = [q.get() for _ in range(6)]
    for p in ps: p.join()
    print(len(got), sorted(got))
    print(lock.acquire(), lock.acquire(block=False), lock.acquire(timeout=0.01), lock.release())

#= stdout
#| 6 [(0, 'in'), (0, 'out'), (1, 'in'), (1, 'out'), (2, 'in'), (2, 'out')]
#| True False False None
#= status 0
