from multiprocessing.pool import ThreadPool
import threading
import time

seen = []


def work(x):
    time.sleep(x / 10)
    seen.append(x)
    return x * 10


with ThreadPool(3) as pool:
    print(pool.map(work, [3, 1, 2]), seen)
    print(list(pool.imap_unordered(work, [2, 1])), pool.apply(work, (0,)))
    r = pool.apply_async(len, ("abc",))
    print(r.get(timeout=1), pool)
    try:
        pool.map(lambda x: 1 // x, [0])
    except ZeroDivisionError as e:
        print(e, e.__cause__)
    print(sorted({t.name for t in threading.enumerate()} - {"MainThread"})[:3])
pool = ThreadPool(2)
r = pool.map_async(work, [1, 2])
pool.close()
pool.join()
print(r.get())

#= stdout
#| [30, 10, 20] [1, 2, 3]
#| [10, 20] 0
#| 3 <multiprocessing.pool.ThreadPool state=RUN pool_size=3>
#| integer division or modulo by zero None
#| ['Thread-1 (worker)', 'Thread-2 (worker)', 'Thread-3 (worker)']
#| [10, 20]
#= status 0
