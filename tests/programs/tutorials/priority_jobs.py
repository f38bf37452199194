import queue
import threading
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = queue.PriorityQueue()
for p, n in ((3, "low"), (1, "urgent"), (2, "normal")):
    jobs.put(Job(p, n))
done = []


def work():
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            break
        done.append(job.name)
        jobs.task_done()


t = threading.Thread(target=work)
t.start()
t.join()
jobs.join()
print(done, jobs.empty())

#= stdout
#| ['urgent', 'normal', 'low'] True
#= status 0
