"""A timer."""
import threading

n = []


def f():
    n.append(1)


t = threading.Timer(0.01, f)
t.start()
t.join()
print(n)
