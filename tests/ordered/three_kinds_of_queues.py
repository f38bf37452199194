"""Three kinds of queues."""
import threading, queue

q = queue.PriorityQueue()
s = queue.LifoQueue()
z = queue.SimpleQueue()


def a():
    q.put((1, 'x'))
    s.put(1)
    z.put(2)


def b():
    print(q.get(), s.get(), z.get())


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
