import queue
import time
from multiprocessing import Event, Process, Queue


def work(q, go):
    go.wait(timeout=0.004)
    time.sleep(0.002)
    q.put(go.is_set())


if __name__ == "__main__":
    q, go = Queue(), Event()
    p = Process(target=work, args=(q, go))
    p.start()
    waits = 0
    while True:
        try:
            print("got", q.get(timeout=0.001), "after", waits)
            break
        except queue.Empty:
            waits += 1
            if waits == 3:
                go.set()
    p.join()
