import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED


def work(n):
    time.sleep(n / 10)
    return n


def fail(n):
    time.sleep(n / 10)
    raise ValueError(f"bad {n}")


with ThreadPoolExecutor(max_workers=3) as ex:
    futures = {ex.submit(work, n): n for n in (3, 1, 2)}
    for f in as_completed(futures):
        print("completed", futures[f], f.result())
    print(list(ex.map(work, [2, 1, 0])))
    print(list(ex.map(lambda a, b: a + b, [1, 2], [10, 20])))
    fs = [ex.submit(work, 1), ex.submit(work, 5)]
    done, not_done = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done), done == {fs[0]})
    result = wait(fs)
    print(len(result.done), len(result.not_done), type(result).__name__)
    fs = [ex.submit(work, 5), ex.submit(fail, 1)]
    done, rest = wait(fs, return_when=FIRST_EXCEPTION)
    print([f.exception() for f in done], len(rest))
    done, rest = wait(fs, timeout=0.1)
    print(len(done), len(rest))
    wait(fs, return_when=ALL_COMPLETED)
    f = ex.submit(fail, 0)
    try:
        f.result()
    except ValueError as e:
        print("result raised", e)
    print(repr(f.exception()), f.done(), f.running(), f.cancelled())
    slow = ex.submit(work, 3)
    try:
        slow.result(timeout=0.1)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        for f in as_completed([slow], timeout=0.05):
            print("no")
    except TimeoutError as e:
        print(e)
    try:
        list(ex.map(work, [0, 4], timeout=0.1))
    except TimeoutError as e:
        print("map timeout", repr(e))
    names = set()
    for f in [ex.submit(lambda: threading.current_thread().name) for _ in range(5)]:
        names.add(f.result())
    print(all(n.startswith("ThreadPoolExecutor-0_") for n in names))
print("shut down", threading.active_count())
try:
    ex.submit(work, 1)
except RuntimeError as e:
    print(e)

#= stdout
#| completed 1 1
#| completed 2 2
#| completed 3 3
#| [2, 1, 0]
#| [11, 22]
#| 1 1 True
#| 2 0 DoneAndNotDoneFutures
#| [ValueError('bad 1')] 1
#| 1 1
#| result raised bad 0
#| ValueError('bad 0') True False False
#| timeout TimeoutError()
#| 1 (of 1) futures unfinished
#| map timeout TimeoutError()
#| True
#| shut down 1
#| cannot schedule new futures after shutdown
#= status 0
