import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def die():
    os._exit(3)


if __name__ == "__main__":
    ex = ProcessPoolExecutor(1)
    f = ex.submit(die)
    try:
        f.result()
    except BrokenProcessPool as e:
        print(e)
    try:
        ex.submit(die)
    except BrokenProcessPool as e:
        print(e)

#= stdout
#| A process in the process pool was terminated abruptly while the future was running or pending.
#| A child process terminated abruptly, the process pool is not usable anymore
#= status 0
