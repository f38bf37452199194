"""An iterator with a lock."""
import threading


class Safe:
    def __init__(self, it):
        self.it = it
        self.l = threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self.l:
            return next(self.it)


s = Safe(iter(range(3)))


def a():
    for x in s:
        pass


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
