"""Handlers."""
import threading


class Bus:
    def __init__(self):
        self.h = {}
        self.l = threading.Lock()

    def on(self, k, f):
        with self.l:
            self.h.setdefault(k, []).append(f)

    def emit(self, k):
        with self.l:
            hs = list(self.h.get(k, ()))
        for f in hs:
            f(k)


bus = Bus()


def a():
    bus.on('x', print)


def b():
    bus.emit('x')


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
