import multiprocessing as mp, os, sys
counter = 0; data = []
def incr(n):
    global counter
    for _ in range(n): counter += 1; data.append(1)
    return counter, len(data)
def child(q): q.put(incr(5))
class Counter:
    def __init__(self): self.v = mp.Value("i", 0)
    def add(self, n):
        for _ in range(n):
            with self.v.get_lock(): self.v.value += 1
def worker(c, n): c.add(n)
def raises(): raise ValueError("child failed")
def exits(): sys.exit(5)
def args(a, b=2, *c, **d): print(a, b, c, d, mp.current_process().name, flush=True)
if __name__ == "__main__":
    q = mp.Queue(); p = mp.Process(target=child, args=(q,)); p.start(); print(q.get(), counter, data); p.join()
    c = Counter(); ps = [mp.Process(target=worker, args=(c, 10)) for _ in range(3)]; [p.start() for p in ps]; [p.join() for p in ps]; print(c.v.value)
    for f in (raises, exits): p = mp.Process(target=f, name=f.__name__); p.start(); p.join(); print(p.name, p.exitcode)
    p = mp.Process(target=args, args=(1,), kwargs={"x": 3}, name="A"); p.start(); p.join()
    e = mp.Event(); ps = [mp.Process(target=e.wait) for _ in range(2)]; [p.start() for p in ps]; e.set(); [p.join() for p in ps]; print([p.exitcode for p in ps]); s = mp.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(block=False)); s.release(); print(s.get_value())
    r = mp.RLock(); r.acquire(); r.acquire(); r.release(); r.release()
    try: r.release()
    except AssertionError as x: print(x)
    l = mp.Lock()
    try: l.release()
    except ValueError as x: print(x)
    b = mp.Barrier(2); p = mp.Process(target=b.wait); p.start(); print(b.wait() in (0, 1), b.parties); p.join(); cnd = mp.Condition()
    with cnd: print(cnd.wait(0.01))
    try: cnd.notify()
    except AssertionError as x: print(x)
    ctx = mp.get_context("spawn"); print(ctx.get_start_method(), mp.get_all_start_methods())
    try: mp.get_context("nope")
    except ValueError as x: print(x)

#= stdout
#| (5, 5) 0 []
#| 30
#| raises 1
#| exits 5
#| 1 2 () {'x': 3} A
#| [0, 0]
#| True True False
#| 1
#| attempt to release recursive lock not owned by thread
#| semaphore or lock released too many times
#| True 2
#| False
#| lock is not owned
#| spawn ['fork', 'spawn', 'forkserver']
#| cannot find context for 'nope'
#= stderr
#| Process raises:
#| Traceback (most recent call last):
#|   File "counters_of_processes.py", line 14, in raises
#|     def raises(): raise ValueError("child failed")
#|                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: child failed
#= status 0
