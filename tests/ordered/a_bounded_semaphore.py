"""A bounded semaphore."""
import threading

s = threading.BoundedSemaphore(2)
l = threading.Lock()
n = 0


def a():
    global n
    with s:
        with l:
            n += 1


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
