import os
from concurrent.futures import ProcessPoolExecutor, as_completed, wait
import multiprocessing


def square(n):
    return n * n


def fail(n):
    raise ValueError(f"bad {n}")


def info(_):
    return multiprocessing.current_process().name.split("-")[0], multiprocessing.current_process().daemon


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as ex:
        print(list(ex.map(square, range(6))))
        print(list(ex.map(square, range(7), chunksize=3)))
        print(list(ex.map(pow, [2, 3], [3, 2])))
        f = ex.submit(square, 9)
        print(f.result(), f.done(), f.exception())
        g = ex.submit(fail, 1)
        try:
            g.result()
        except ValueError as e:
            print("caught", e, type(e.__cause__).__name__)
        print(sorted(f.result() for f in as_completed([ex.submit(square, n) for n in (1, 2, 3)])))
        print(len(wait([ex.submit(square, n) for n in (1, 2)]).done))
        print(set(ex.map(info, range(4))))
        h = ex.submit(lambda: 1)
        try:
            h.result()
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
    try:
        ex.submit(square, 1)
    except RuntimeError as e:
        print(e)
    for make in (lambda: ProcessPoolExecutor(0), lambda: ProcessPoolExecutor(max_tasks_per_child=0)):
        try:
            make()
        except Exception as e:
            print(type(e).__name__, e)

#= stdout
#| [0, 1, 4, 9, 16, 25]
#| [0, 1, 4, 9, 16, 25, 36]
#| [8, 9]
#| 81 True None
#| caught bad 1 _RemoteTraceback
#| [1, 4, 9]
#| 2
#| {('ForkProcess', False)}
#| PicklingError Can't pickle <function <lambda>
#| cannot schedule new futures after shutdown
#| ValueError max_workers must be greater than 0
#| ValueError max_tasks_per_child must be >= 1
#= status 0
