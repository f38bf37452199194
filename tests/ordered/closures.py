"""Closures."""
import threading


def make():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n
    return inc


def a():
    f = make()
    f()
    f()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
