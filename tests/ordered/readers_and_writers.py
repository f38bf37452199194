"""Readers and writers."""
import threading


class RW:
    def __init__(self):
        self.l = threading.Lock()
        self.w = threading.Lock()
        self.r = 0

    def ra(self):
        with self.l:
            self.r += 1
            if self.r == 1:
                self.w.acquire()

    def rr(self):
        with self.l:
            self.r -= 1
            if self.r == 0:
                self.w.release()


rw = RW()
v = 0


def a():
    rw.ra()
    print(v)
    rw.rr()


def b():
    global v
    with rw.w:
        v = 1


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
