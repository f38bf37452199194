"""A queue."""
import threading, queue

q = queue.Queue()


class Job:
    pass


def a():
    j = Job()
    j.x = 1
    j.l = [1]
    q.put(j)


def b():
    j = q.get()
    j.x += 1
    j.l.append(2)
    print(j.x, j.l)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
