"""A future by hand."""
import threading


class Fut:
    def __init__(self):
        self.e = threading.Event()
        self.v = None

    def set(self, v):
        self.v = v
        self.e.set()

    def get(self):
        self.e.wait()
        return self.v


f = Fut()


def a():
    f.set(3)


def b():
    print(f.get())


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
