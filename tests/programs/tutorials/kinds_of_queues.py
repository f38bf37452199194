import queue, threading, dataclasses, itertools
@dataclasses.dataclass(order=True)
class Job: prio: int; n: int = dataclasses.field(compare=False)
p = queue.PriorityQueue(); [p.put(Job(*x)) for x in ((3, 1), (1, 2), (2, 3))]; print([p.get().n for _ in range(3)]); l = queue.LifoQueue(2); l.put(1); l.put(2); print(l.full(), l.get(), l.queue)
p.put((1, {})); p.put((2, {}))
try: p.put((1, {}))
except TypeError as e: print(e)
c = itertools.count(); p2 = queue.PriorityQueue(); [p2.put((1, next(c), x)) for x in "ab"]; print(p2.get()[2], p2.qsize())
s = queue.SimpleQueue(); s.put(1); print(s.get(), s.empty(), s.qsize())
try: s.get(block=False)
except queue.Empty as e: print(repr(e), type(e).__module__)
q = queue.Queue(); q.put(1); q.shutdown()
print(q.get())
for f in (q.get, lambda: q.put(1), lambda: queue.Queue().task_done()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
q2 = queue.Queue(); [q2.put(i) for i in range(3)]; q2.shutdown(immediate=True)
try: q2.get()
except queue.ShutDown as e: print(repr(e), q2.unfinished_tasks)
def worker(q, out):
    try:
        while True: out.append(q.get()); q.task_done()
    except queue.ShutDown: out.append("shut")
q3, out = queue.Queue(), []; t = threading.Thread(target=worker, args=(q3, out)); t.start(); [q3.put(i) for i in range(3)]; q3.join(); q3.shutdown(); t.join(); print(out, q3, sep="|") if 0 else print(out)
class UniqueQueue(queue.Queue):
    def _init(self, maxsize): self.queue = dict()
    def _put(self, item): self.queue[item] = None
    def _get(self): k = next(iter(self.queue)); del self.queue[k]; return k
u = UniqueQueue(); [u.put(x) for x in (1, 2, 1, 3, 2)]; print(u.qsize(), [u.get() for _ in range(3)], u.empty())

#= stdout
#| [2, 3, 1]
#| True 2 [1]
#| a 1
#| 1 True 0
#| Empty() _queue
#| 1
#| ShutDown 
#| ShutDown 
#| ValueError task_done() called too many times
#| ShutDown() 0
#| [0, 1, 2, 'shut']
#| 3 [1, 2, 3] True
#= status 0
