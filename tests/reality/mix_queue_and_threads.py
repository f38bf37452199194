import multiprocessing as mp, threading
def work(q):
    ts = [threading.Thread(target=q.put, args=(n,)) for n in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
if __name__ == '__main__':
    q = mp.SimpleQueue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    print(q.get(), q.get())
    p.join()
#= seen
#| 0 1
#= seen
#| 1 0
