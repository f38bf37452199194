import threading
from multiprocessing import Process, Queue


def part(n, q):
    for k in range(3):
        q.put((n, k))


def work(n, q):
    threads = [threading.Thread(target=part, args=((n, m), q)) for m in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print("process", n, "is done")


if __name__ == "__main__":
    q = Queue()
    processes = [Process(target=work, args=(n, q)) for n in range(2)]
    for p in processes:
        p.start()
    for _ in range(12):
        print(q.get())
    for p in processes:
        p.join()
