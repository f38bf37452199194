"""Slots."""
import threading


class P:
    __slots__ = ('x', 'l')

    def __init__(self):
        self.x = 0
        self.l = threading.Lock()

    def inc(self):
        with self.l:
            self.x += 1


p = P()


def a():
    p.inc()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
