"""An account."""
import threading


class Acc:
    def __init__(self):
        self.b = 0
        self.lock = threading.Lock()
        self.log = []

    def add(self, n):
        with self.lock:
            self.b += n
            self.log.append(n)

    def get(self):
        with self.lock:
            return (self.b, len(self.log))


acc = Acc()


def a():
    acc.add(1)


def b():
    acc.add(2)
    print(acc.get())


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
