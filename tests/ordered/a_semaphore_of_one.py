"""A semaphore of one."""
import threading

s = threading.Semaphore(1)
n = 0


def a():
    global n
    with s:
        n += 1


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
