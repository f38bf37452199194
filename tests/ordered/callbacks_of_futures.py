"""Callbacks of futures."""
from concurrent.futures import ThreadPoolExecutor
import threading

done = []
l = threading.Lock()


def f(x):
    return x + 1


def cb(fu):
    with l:
        done.append(fu.result())


with ThreadPoolExecutor(2) as ex:
    for i in range(2):
        ex.submit(f, i).add_done_callback(cb)
print(sorted(done))
