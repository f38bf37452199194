import threading, queue, sys, traceback
class Task:
    def __init__(self, fn, args): self.fn, self.args = fn, args; self.done = threading.Event(); self.value = None; self.error = None
    def run(self):
        try: self.value = self.fn(*self.args)
        except BaseException as e: self.error = e
        finally: self.done.set()
    def result(self, timeout=None):
        if not self.done.wait(timeout): raise TimeoutError(f"{self.fn.__name__} not done after {timeout}")
        if self.error: raise self.error
        return self.value
class Pool:
    STOP = object()
    def __init__(self, n): self.q = queue.Queue(); self.ws = [threading.Thread(target=self._work, name=f"w{i}") for i in range(n)]; [w.start() for w in self.ws]
    def _work(self):
        while (t := self.q.get()) is not self.STOP: t.run(); self.q.task_done()
        self.q.task_done()
    def submit(self, fn, *args): t = Task(fn, args); self.q.put(t); return t
    def __enter__(self): return self
    def __exit__(self, *e): [self.q.put(self.STOP) for _ in self.ws]; self.q.join(); [w.join() for w in self.ws]
def sq(x):
    if x == 3: raise ValueError(f"no {x}")
    return x * x
with Pool(3) as p:
    ts = [p.submit(sq, i) for i in range(5)]
    for t in ts:
        try: print(t.result(1))
        except ValueError as e: print("error", e); print(traceback.format_exc().replace(__file__, "FILE"), end="")
    ev = threading.Event(); slow = p.submit(ev.wait)
    try: slow.result(0.01)
    except TimeoutError as e: print(e)
    ev.set(); print(slow.result())
print([w.is_alive() for w in p.ws], p.q.qsize(), p.q.unfinished_tasks)
p.q.task_done()

#= stdout
#| 0
#| 1
#| 4
#| error no 3
#| Traceback (most recent call last):
#|   File "FILE", line 27, in <module>
#|     try: print(t.result(1))
#|                ~~~~~~~~^^^
#|   File "FILE", line 10, in result
#|     if self.error: raise self.error
#|                    ^^^^^^^^^^^^^^^^
#|   File "FILE", line 5, in run
#|     try: self.value = self.fn(*self.args)
#|                       ~~~~~~~^^^^^^^^^^^^
#|   File "FILE", line 22, in sq
#|     if x == 3: raise ValueError(f"no {x}")
#|                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: no 3
#| 16
#| wait not done after 0.01
#| True
#| [False, False, False] 0 0
#= stderr
#| Traceback (most recent call last):
#|   File "own_pool.py", line 34, in <module>
#|     p.q.task_done()
#|     ~~~~~~~~~~~~~^^
#| ValueError: task_done() called too many times
#= status 1
