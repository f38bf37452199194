"""A property."""
import threading


class C:
    def __init__(self):
        self._n = 0
        self._l = threading.RLock()

    @property
    def n(self):
        with self._l:
            return self._n

    @n.setter
    def n(self, v):
        with self._l:
            self._n = v


c = C()


def a():
    c.n = 1


def b():
    print(c.n)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
