"""Join of a queue."""
import threading, queue

q = queue.Queue()
out = []


def w():
    while True:
        x = q.get()
        out.append(x)
        q.task_done()


threading.Thread(target=w, daemon=True).start()
for i in range(2):
    q.put(i)
q.join()
print(out)
