import queue
s = queue.LifoQueue()
p = queue.PriorityQueue()
for n in (3, 1, 2):
    s.put(n)
    p.put((n, "item"))
print([s.get() for _ in range(3)], [p.get()[0] for _ in range(3)])
q = queue.SimpleQueue()
q.put("a")
print(q.get(), q.empty(), q.qsize())
try:
    q.get(block=False)
except queue.Empty as e:
    print(repr(e))

#= stdout
#| [2, 1, 3] [1, 2, 3]
#| a True 0
#| Empty()
#= status 0
