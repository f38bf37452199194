"""A generator handed on."""
import threading, queue

q = queue.Queue()


def gen():
    yield 1
    yield 2


def a():
    q.put(gen())


def b():
    print(list(q.get()))


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
