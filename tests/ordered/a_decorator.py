"""A decorator."""
import threading, functools

lock = threading.Lock()


def sync(f):

    @functools.wraps(f)
    def w(*a):
        with lock:
            return f(*a)
    return w


n = 0


@sync
def inc():
    global n
    n += 1


def a():
    inc()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
