from multiprocessing import Pool, TimeoutError, current_process
import time, os
def init(base): global BASE; BASE = base
def add(x):
    if x == 3: raise ValueError(f"bad {x}")
    return BASE + x
def mul(a, b): return a * b
def nap(t): time.sleep(t); return t
if __name__ == "__main__":
    got, errs = [], []
    with Pool(2, initializer=init, initargs=(100,)) as p:
        rs = [p.apply_async(add, (i,), callback=got.append, error_callback=lambda e: errs.append(str(e))) for i in range(5)]
        for r in rs: r.wait()
        print(sorted(got), errs, [r.successful() for r in rs], [r.ready() for r in rs])
        try: rs[3].get()
        except ValueError as e: print("get", e, type(e.__cause__).__name__)
        print(p.starmap(mul, [(1, 2), (3, 4)]), p.map(add, [1, 2], chunksize=1), list(p.imap(add, [5, 6])), sorted(p.imap_unordered(add, [7, 8])), p.apply(mul, (2,), {"b": 5}))
        m = p.map_async(add, [1, 2, 4], callback=lambda r: print("cb", r)); m.wait(); print(m.get())
        try: p.apply_async(nap, (1,)).get(timeout=0.01)
        except TimeoutError as e: print(type(e).__module__, type(e).__name__, e)
        try: p.map(add, [1, 3])
        except ValueError as e: print(e)
        it = p.imap(add, [3, 4])
        try: next(it)
        except ValueError as e: print("imap", e)
        print(next(it)); print(list(p.imap(add, [])))
        try: next(it)
        except StopIteration: print("stop")
        try: rs2 = p.apply_async(nap, (0.2,)); rs2.successful()
        except ValueError as e: print(e)
    try: p.map(add, [1])
    except ValueError as e: print(e)
    p = Pool(1); p.close(); p.join(); print(p)
    with Pool(2) as p: print(p._processes, p); print(p.map(abs, range(-3, 0)))

#= stdout
#| [100, 101, 102, 104] ['bad 3'] [True, True, True, False, True] [True, True, True, True, True]
#| get bad 3 RemoteTraceback
#| [2, 12] [101, 102] [105, 106] [107, 108] 10
#| cb [101, 102, 104]
#| [101, 102, 104]
#| multiprocessing.context TimeoutError 
#| bad 3
#| imap bad 3
#| 104
#| []
#| stop
#| <multiprocessing.pool.ApplyResult object at 0x…> not ready
#| Pool not running
#| <multiprocessing.pool.Pool state=CLOSE pool_size=1>
#| 2 <multiprocessing.pool.Pool state=RUN pool_size=2>
#| [3, 2, 1]
#= status 0
