"""A context manager."""
import threading, contextlib

l = threading.Lock()
n = 0


@contextlib.contextmanager
def locked():
    l.acquire()
    try:
        yield
    finally:
        l.release()


def a():
    global n
    with locked():
        n += 1


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
