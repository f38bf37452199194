"""A worker of its own class."""
import threading, queue


class Worker(threading.Thread):
    def __init__(self, q, out):
        super().__init__(daemon=True)
        self.q = q
        self.out = out
        self.done = 0

    def run(self):
        while True:
            f, args = self.q.get()
            self.out.put(f(*args))
            self.done += 1
            self.q.task_done()


q = queue.Queue()
out = queue.Queue()
w = Worker(q, out)
w.start()
for i in range(2):
    q.put((pow, (i, 2)))
q.join()
print([out.get() for _ in range(2)])
