"""A lock taken twice."""
import threading

s = threading.RLock()
n = 0


def inc():
    global n
    with s:
        n += 1


def a():
    with s:
        inc()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
