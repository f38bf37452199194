import multiprocessing.queues
import multiprocessing.synchronize
import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess


def work(c, n):
    time.sleep(n * 0.3)
    c.send(n)
    c.close()


if __name__ == "__main__":
    readers = []
    for n in (2, 1):
        r, s = Pipe(duplex=False)
        readers.append(r)
        Process(target=work, args=(s, n)).start()
        s.close()
    while readers:
        for r in wait(readers):
            try:
                print(r.recv())
            except EOFError:
                readers.remove(r)
    print(wait([], 0), issubclass(Process, BaseProcess), multiprocessing.queues.Queue.__name__, multiprocessing.synchronize.Lock.__name__)

#= stdout
#| 1
#| 2
#| [] True Queue Lock
#= status 0
