"""A lock released by another thread."""
import threading

s = threading.Lock()
s.acquire()
n = 0


def a():
    global n
    n = 1
    s.release()


def b():
    s.acquire()
    print(n)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
