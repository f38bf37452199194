import queue
import threading

jobs, results = queue.Queue(2), queue.Queue()


def work():
    while (job := jobs.get()) is not None:
        results.put((threading.current_thread().name, job * job))
        jobs.task_done()
    jobs.task_done()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for n in range(9):
    jobs.put(n)
for _ in threads:
    jobs.put(None)
jobs.join()
while not results.empty():
    print(*results.get())
try:
    results.get(timeout=0.002)
except queue.Empty:
    print("empty")
