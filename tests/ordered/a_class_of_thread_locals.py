"""A class of thread locals."""
import threading


class L(threading.local):
    def __init__(self):
        self.n = 0


l = L()


def a():
    l.n += 1
    print(l.n)


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
