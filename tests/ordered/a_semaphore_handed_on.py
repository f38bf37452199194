"""A semaphore handed on."""
import threading

s = threading.Semaphore(0)
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
