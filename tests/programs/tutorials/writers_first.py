import threading, contextlib, time
class RWLock:
    """Many readers, one writer; writers first."""
    def __init__(self):
        self._cond = threading.Condition(threading.Lock())
        self._readers = 0; self._writer = False; self._waiting = 0
    @contextlib.contextmanager
    def read(self):
        with self._cond:
            self._cond.wait_for(lambda: not self._writer and not self._waiting)
            self._readers += 1
        try: yield
        finally:
            with self._cond:
                self._readers -= 1
                if not self._readers: self._cond.notify_all()
    @contextlib.contextmanager
    def write(self):
        with self._cond:
            self._waiting += 1
            self._cond.wait_for(lambda: not self._writer and not self._readers)
            self._waiting -= 1; self._writer = True
        try: yield
        finally:
            with self._cond:
                self._writer = False; self._cond.notify_all()
rw = RWLock(); data = {"v": 0}; seen = []; start = threading.Barrier(7)
def reader():
    start.wait()
    for _ in range(3):
        with rw.read(): a = data["v"]; time.sleep(0.001); seen.append(a == data["v"])
def writer(n):
    start.wait()
    for _ in range(3):
        with rw.write(): v = data["v"]; time.sleep(0.001); data["v"] = v + n
ts = [threading.Thread(target=reader) for _ in range(4)] + [threading.Thread(target=writer, args=(i,)) for i in (1, 10, 100)]
[t.start() for t in ts]; [t.join() for t in ts]
print(data, all(seen), len(seen), rw._readers, rw._writer)
try:
    with rw.write(): raise KeyError("inside")
except KeyError as e: print("released", e, rw._writer)
with rw.read():
    t = threading.Thread(target=lambda: rw.write().__enter__(), daemon=True); t.start(); t.join(0.05); print("writer waits", t.is_alive(), rw._waiting)

#= stdout
#| {'v': 333} True 12 0 False
#| released 'inside' False
#| writer waits True 1
#= status 0
