import multiprocessing as mp
def work(shared, lock, name):
    shared[name] = len(shared)
    n = shared['n']
    shared['n'] = n + 1
    with lock:
        shared['safe'] += 1
if __name__ == '__main__':
    with mp.Manager() as m:
        shared, lock = m.dict(n=0, safe=0), m.Lock()
        ps = [mp.Process(target=work, args=(shared, lock, name)) for name in 'ab']
        for p in ps: p.start()
        for p in ps: p.join()
        print(shared['n'], shared['safe'], list(shared), shared['a'], shared['b'])
#= seen
#| 2 2 ['n', 'safe', 'a', 'b'] 2 3
#= seen
#| 2 2 ['n', 'safe', 'b', 'a'] 3 2
