"""A latch."""
import threading


class Latch:
    def __init__(self, n):
        self.n = n
        self.c = threading.Condition()

    def down(self):
        with self.c:
            self.n -= 1
            if self.n == 0:
                self.c.notify_all()

    def wait(self):
        with self.c:
            while self.n > 0:
                self.c.wait()


l = Latch(1)
out = []


def a():
    out.append(1)
    l.down()


def b():
    l.wait()
    print(out)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
