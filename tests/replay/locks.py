import threading
import time

lock, again = threading.Lock(), threading.RLock()
order = []


def work(n):
    for _ in range(4):
        with lock:
            order.append(n)
        with again:
            with again:
                time.sleep(0.0005 * n)
    if lock.acquire(timeout=0.001):
        lock.release()


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
