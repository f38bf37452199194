"""Acquire and release."""
import threading

s = threading.Lock()
n = 0


def a():
    global n
    s.acquire()
    try:
        n += 1
    finally:
        s.release()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
