import multiprocessing.dummy
from multiprocessing.dummy import Pool as ThreadPool, Process


def square(x):
    return x * x


with ThreadPool(3) as pool:
    print(pool.map(square, [1, 2, 3]))
p = Process(target=print, args=("hi",))
p.start()
p.join()
print(multiprocessing.dummy.current_process().name, p.exitcode)

#= stdout
#| [1, 4, 9]
#| hi
#| MainThread 0
#= status 0
