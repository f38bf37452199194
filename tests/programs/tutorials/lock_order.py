import threading, time
class OrderedLock:
    order = threading.local(); edges = {}; guard = threading.Lock()
    def __init__(self, name): self.name = name; self.lock = threading.Lock()
    def __enter__(self):
        held = getattr(self.order, "held", None)
        if held is None: held = self.order.held = []
        with self.guard:
            for h in held: self.edges.setdefault(h.name, set()).add(self.name)
            if self.cycle(self.name, set()): raise RuntimeError(f"lock order violation: {' -> '.join([h.name for h in held] + [self.name])}")
        self.lock.acquire(); held.append(self); return self
    def __exit__(self, *a): self.order.held.remove(self); self.lock.release()
    @classmethod
    def cycle(cls, n, seen):
        if n in seen: return True
        return any(cls.cycle(m, seen | {n}) for m in cls.edges.get(n, ()))
A, B, C = (OrderedLock(x) for x in "ABC")
def good():
    with A, B, C: pass
def bad():
    try:
        with C:
            with A: print("never")
    except RuntimeError as e: print(threading.current_thread().name, e)
for f in (good, good, bad):
    t = threading.Thread(target=f, name=f.__name__); t.start(); t.join()
print(sorted((k, sorted(v)) for k, v in OrderedLock.edges.items()), C.lock.locked())
def try_both(first, second, out):
    while True:
        with first:
            if second.acquire(timeout=0.01):
                try: out.append(threading.current_thread().name); return
                finally: second.release()
        time.sleep(0.001)
x, y, out = threading.Lock(), threading.Lock(), []
ts = [threading.Thread(target=try_both, args=a, name=n) for n, a in (("t1", (x, y, out)), ("t2", (y, x, out)))]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(out))

#= stdout
#| bad lock order violation: C -> A
#| [('A', ['B', 'C']), ('B', ['C']), ('C', ['A'])] False
#| ['t1', 't2']
#= status 0
