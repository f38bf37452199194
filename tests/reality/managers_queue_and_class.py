import multiprocessing as mp
from multiprocessing.managers import SyncManager
class Counter:
    def __init__(self):
        self.n = 0
    def add(self):
        n = self.n
        self.n = n + 1
        return self.n
class Manager(SyncManager):
    pass
Manager.register('Counter', Counter)
def work(counter, q, event, name):
    event.wait()
    q.put((name, counter.add()))
if __name__ == '__main__':
    with Manager() as m:
        counter, q, event = m.Counter(), m.Queue(), m.Event()
        ps = [mp.Process(target=work, args=(counter, q, event, name)) for name in 'ab']
        for p in ps: p.start()
        event.set()
        print(q.get())
        print(q.get(), q.empty())
        for p in ps: p.join()
#= seen
#| ('a', 1)
#| ('b', 2) True
#= seen
#| ('b', 1)
#| ('a', 2) True
