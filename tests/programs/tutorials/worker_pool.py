import queue
import threading


def worker(jobs, results):
    while True:
        job = jobs.get()
        if job is None:
            jobs.task_done()
            break
        results.put((job, job ** 2))
        jobs.task_done()


jobs, results = queue.Queue(), queue.Queue()
threads = [threading.Thread(target=worker, args=(jobs, results), name=f"worker-{i}") for i in range(3)]
for t in threads:
    t.start()
for n in range(10):
    jobs.put(n)
for _ in threads:
    jobs.put(None)
jobs.join()
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(results.qsize())))
print([t.is_alive() for t in threads], jobs.unfinished_tasks)

#= stdout
#| [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16), (5, 25), (6, 36), (7, 49), (8, 64), (9, 81)]
#| [False, False, False] 0
#= status 0
