import queue
import threading
q = queue.Queue(maxsize=2)
got = []
def produce():
    for n in range(8): q.put(n)
    q.put(None)
def consume():
    while (item := q.get()) is not None:
        got.append(item)
        q.task_done()
    q.task_done()
a, b = threading.Thread(target=produce), threading.Thread(target=consume)
a.start()
b.start()
a.join()
b.join()
q.join()
print(got)

#= stdout
#| [0, 1, 2, 3, 4, 5, 6, 7]
#= status 0
