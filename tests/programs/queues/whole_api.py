import queue

q = queue.Queue(2)
print(q.maxsize, q.empty(), q.full(), q.qsize())
q.put(1)
q.put_nowait(2)
try:
    q.put(3, timeout=0.05)
except queue.Full as e:
    print("full", repr(e))
try:
    q.put(3, block=False)
except queue.Full:
    print("full at once")
print(q.get(), q.get(timeout=1))
try:
    q.get_nowait()
except queue.Empty as e:
    print("empty", repr(e))
try:
    q.get(timeout=-1)
except ValueError as e:
    print(e)
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join()
s = queue.SimpleQueue()
s.put(1)
print(s.qsize(), s.get(), s.empty())
try:
    s.get(timeout=0.01)
except queue.Empty:
    print("simple empty")
q = queue.Queue()
q.put("x")
q.shutdown()
print(q.get())
for action in (q.get, lambda: q.put(1)):
    try:
        action()
    except queue.ShutDown as e:
        print(repr(e))
q = queue.Queue()
q.put(1)
q.shutdown(immediate=True)
try:
    q.get()
except queue.ShutDown:
    print("immediate", q.qsize(), q.unfinished_tasks)
p = queue.PriorityQueue()
p.put((1, object()))
try:
    p.put((1, object()))
except TypeError as e:
    print(e)


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


u = Unique()
u.put(1)
u.put(1)
print(u.qsize(), u.get())

#= stdout
#| 2 True False 0
#| full Full()
#| full at once
#| 1 2
#| empty Empty()
#| 'timeout' must be a non-negative number
#| task_done() called too many times
#| 1 1 True
#| simple empty
#| x
#| ShutDown()
#| ShutDown()
#| immediate 0 0
#| '<' not supported between instances of 'object' and 'object'
#| 1 1
#= status 0
