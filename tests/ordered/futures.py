"""Futures."""
from concurrent.futures import ThreadPoolExecutor, as_completed
import threading


def f(x):
    return x + 1


with ThreadPoolExecutor(2) as ex:
    fs = [ex.submit(f, i) for i in range(2)]
    print(sorted((x.result() for x in as_completed(fs))))
