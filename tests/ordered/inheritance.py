"""Inheritance."""
import threading, abc


class Base(abc.ABC):
    n = 0

    @abc.abstractmethod
    def go(self):
        ...


class A(Base):
    def __init__(self):
        super().__init__()
        self.x = 1

    def go(self):
        self.x += 1
        return self.x


def a():
    o = A()
    o.go()
    print(o.x, isinstance(o, Base))


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
