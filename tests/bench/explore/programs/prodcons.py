# P producers of K items each and as many consumers, with room for R items between them.
import queue
import threading

P, K, R = 3, 4, 3
q = queue.Queue(R)


def produce():
    for i in range(K):
        q.put(i)


def consume():
    for _ in range(K):
        q.get()


threads = [threading.Thread(target=produce) for _ in range(P)]
threads += [threading.Thread(target=consume) for _ in range(P)]
for t in threads:
    t.start()
for t in threads:
    t.join()
