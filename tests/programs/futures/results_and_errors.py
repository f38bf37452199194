import concurrent.futures, time
def task(n):
    if n == 2: raise ValueError(f"task {n}")
    time.sleep(0.01 * n); return n
with concurrent.futures.ThreadPoolExecutor(max_workers=3) as ex:
    fs = [ex.submit(task, n) for n in range(4)]
    for f in fs:
        try: print(f.result(timeout=1), end=" ")
        except ValueError as e: print(repr(e), end=" ")
    print()
    d, nd = concurrent.futures.wait(fs, return_when="ALL_COMPLETED"); print(len(d), nd)
    res = ex.map(task, range(4)); print(next(res), next(res))
    try: next(res)
    except ValueError as e: print("map", e)
    try: next(res)
    except StopIteration: print("over")
    f = ex.submit(time.sleep, 0.05); print(f.running(), f.cancel(), f.done()); 
    try: f.result(0.001)
    except TimeoutError: print("timeout")
    try: f.exception(0.001)
    except concurrent.futures.TimeoutError: print("timeout2")
    list(ex.map(task, [0, 1], timeout=1, chunksize=5)); print(list(ex.map(pow, [2, 3], [3, 2])), list(ex.map(task, [])))
    ex.submit()

#= stdout
#| 0 1 ValueError('task 2') 3 
#| 4 set()
#| 0 1
#| map task 2
#| over
#| False True True
#= stderr
#| Traceback (most recent call last):
#|   File "results_and_errors.py", line 18, in <module>
#|     try: f.result(0.001)
#|          ~~~~~~~~^^^^^^^
#| concurrent.futures._base.CancelledError
#= status 1
