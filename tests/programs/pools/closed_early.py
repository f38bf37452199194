"""A pool whose workers each do one task, closed before any is done."""
import os
from multiprocessing import Pool


def who(n):
    return n, os.getpid()


if __name__ == "__main__":
    pool = Pool(2, maxtasksperchild=1)
    answer = pool.map_async(who, range(6), chunksize=1)
    pool.close()
    pool.join()
    found = answer.get()
    print([n for n, _ in found], len({pid for _, pid in found}))

#= stdout
#| [0, 1, 2, 3, 4, 5] 6
#= status 0
