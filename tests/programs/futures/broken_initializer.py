from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool


def start():
    raise OSError("no database")


ex = ThreadPoolExecutor(1, initializer=start)
f = ex.submit(print, "never")
try:
    f.result()
except BrokenThreadPool as e:
    print("broken:", e)
try:
    ex.submit(print, 1)
except BrokenThreadPool as e:
    print("again:", e)

#= stdout
#| broken: A thread initializer failed, the thread pool is not usable anymore
#| again: A thread initializer failed, the thread pool is not usable anymore
#= stderr
#| Exception in initializer:
#| Traceback (most recent call last):
#|   File "broken_initializer.py", line 6, in start
#|     raise OSError("no database")
#| OSError: no database
#= status 0
