import multiprocessing as mp
import time


def square(x):
    return x * x


def add(a, b=0, c=0):
    return a + b + c


def fail(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x


def slow(x):
    time.sleep(x / 10)
    return x


def done(value):
    print("callback", value)


def broken(error):
    print("error callback", repr(error))


if __name__ == "__main__":
    with mp.Pool(processes=2) as pool:
        print(pool)
        print(pool.map(square, range(10)), pool.map(square, []), pool.map(square, [3], chunksize=1))
        print(pool.starmap(add, [(1, 2), (3, 4, 5)]), pool.apply(add, (1,), {"c": 10}))
        print(list(pool.imap(slow, [3, 1, 2])), list(pool.imap_unordered(slow, [4, 1])))
        print(list(pool.imap(square, range(5), chunksize=2)))
        r = pool.apply_async(square, (7,), callback=done)
        print(r.get(), r.ready(), r.successful())
        r = pool.map_async(fail, [1, 2, 3], error_callback=broken)
        r.wait()
        print(r.ready(), r.successful())
        try:
            r.get()
        except ValueError as e:
            print("caught", e)
        r = pool.apply_async(slow, (5,))
        try:
            r.get(timeout=0.1)
        except mp.TimeoutError as e:
            print("timeout", repr(e))
        try:
            r.successful()
        except ValueError as e:
            print(str(e).split(" object at")[0], str(e)[-9:])
        print(r.get())
        it = pool.imap(fail, [1, 2, 3])
        print(next(it))
        try:
            next(it)
        except ValueError as e:
            print("from imap", e)
        print(next(it))
        try:
            next(it)
        except StopIteration:
            print("end")
        results = [pool.apply_async(add, (i, i)) for i in range(3)]
        print([x.get() for x in results])
        try:
            pool.map(lambda x: x, [1])
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
    try:
        pool.map(square, [1])
    except ValueError as e:
        print(e)
    print(pool)

#= stdout
#| <multiprocessing.pool.Pool state=RUN pool_size=2>
#| [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] [] [9]
#| [3, 12] 11
#| [3, 1, 2] [1, 4]
#| [0, 1, 4, 9, 16]
#| callback 49
#| 49 True True
#| error callback ValueError('bad 2')
#| True False
#| caught bad 2
#| timeout TimeoutError()
#| <multiprocessing.pool.ApplyResult not ready
#| 5
#| 1
#| from imap bad 2
#| 3
#| end
#| [0, 2, 4]
#| PicklingError Can't pickle <function <lambda>
#| Pool not running
#| <multiprocessing.pool.Pool state=TERMINATE pool_size=2>
#= status 0
