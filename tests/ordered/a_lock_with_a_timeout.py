"""A lock with a timeout."""
import threading

l = threading.Lock()
n = 0


def a():
    global n
    if l.acquire(timeout=1):
        n += 1
        l.release()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
