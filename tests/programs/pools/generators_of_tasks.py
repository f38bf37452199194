import multiprocessing as mp
from multiprocessing.pool import ThreadPool


def double(x):
    return x * 2


def numbers():
    yield 1
    yield 2
    raise ValueError("no more")


def drain(found):
    try:
        for value in found:
            print(value)
    except ValueError as error:
        print("ValueError:", error)


if __name__ == "__main__":
    mp.set_start_method("fork")
    for kind in mp.Pool, ThreadPool:
        with kind(1) as pool:
            drain(pool.imap(double, numbers()))
            drain(pool.imap_unordered(double, numbers()))
            # What comes of a part that is not whole is lost with it.
            drain(pool.imap(double, numbers(), chunksize=2))
            drain(pool.imap(double, numbers(), chunksize=3))
            try:
                next(pool.imap(double, 5))
            except TypeError as error:
                print("TypeError:", error)
            print(list(pool.imap(double, (x for x in range(4)), chunksize=3)))
            try:
                pool.map(double, numbers())
            except ValueError as error:
                print("map:", error)

#= stdout
#| 2
#| 4
#| ValueError: no more
#| 2
#| 4
#| ValueError: no more
#| 2
#| 4
#| ValueError: no more
#| ValueError: no more
#| TypeError: 'int' object is not iterable
#| [0, 2, 4, 6]
#| map: no more
#| 2
#| 4
#| ValueError: no more
#| 2
#| 4
#| ValueError: no more
#| 2
#| 4
#| ValueError: no more
#| ValueError: no more
#| TypeError: 'int' object is not iterable
#| [0, 2, 4, 6]
#| map: no more
#= status 0
