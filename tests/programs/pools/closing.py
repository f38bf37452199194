import multiprocessing as mp
import time


def work(x):
    time.sleep(0.1)
    return x + 1


def start(name):
    global label
    label = name


def labelled(x):
    return f"{label}{x}"


if __name__ == "__main__":
    pool = mp.Pool(2)
    r = pool.map_async(work, [1, 2, 3])
    pool.close()
    try:
        pool.apply(work, (1,))
    except ValueError as e:
        print(e)
    pool.join()
    print(r.get(), pool)
    pool = mp.Pool(2)
    try:
        pool.join()
    except ValueError as e:
        print(e)
    pool.terminate()
    pool.join()
    print(pool)
    with mp.Pool(2, initializer=start, initargs=("job-",)) as pool:
        print(pool.map(labelled, range(4)))
    with mp.Pool(1, maxtasksperchild=2) as pool:
        print(pool.map(work, range(5), chunksize=1))
    for make in (lambda: mp.Pool(0), lambda: mp.Pool(1, initializer=3), lambda: mp.Pool(1, maxtasksperchild=0)):
        try:
            make()
        except Exception as e:
            print(type(e).__name__, e)
    print(len(mp.active_children()))

#= stdout
#| Pool not running
#| [2, 3, 4] <multiprocessing.pool.Pool state=CLOSE pool_size=2>
#| Pool is still running
#| <multiprocessing.pool.Pool state=TERMINATE pool_size=2>
#| ['job-0', 'job-1', 'job-2', 'job-3']
#| [1, 2, 3, 4, 5]
#| ValueError Number of processes must be at least 1
#| TypeError initializer must be a callable
#| ValueError maxtasksperchild must be a positive int or None
#| 0
#= status 0
