import concurrent.futures
def init(): raise ValueError("no")
with concurrent.futures.ThreadPoolExecutor(1, initializer=init) as ex:
    try: ex.submit(print).result()
    except concurrent.futures.thread.BrokenThreadPool as e: print(e)
import concurrent.futures as cf
try: cf.nothing
except AttributeError as e: print(e)
import os
def die(): os._exit(1)
if __name__ == "__main__":
    with cf.ProcessPoolExecutor(1) as ex:
        try: ex.submit(die).result()
        except cf.process.BrokenProcessPool as e: print(e)

#= stdout
#| A thread initializer failed, the thread pool is not usable anymore
#| module 'concurrent.futures' has no attribute 'nothing'
#| A process in the process pool was terminated abruptly while the future was running or pending.
#= stderr
#| Exception in initializer:
#| Traceback (most recent call last):
#|   File "broken_by_module.py", line 2, in init
#|     def init(): raise ValueError("no")
#|                 ^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: no
#= status 0
