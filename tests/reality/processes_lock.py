import multiprocessing as mp
def work(lock, w):
    with lock:
        print(w, 'in', flush=True)
        print(w, 'out', flush=True)
if __name__ == '__main__':
    lock = mp.Lock()
    ps = [mp.Process(target=work, args=(lock, w)) for w in 'ab']
    for p in ps: p.start()
    for p in ps: p.join()
#= seen
#| a in
#| a out
#| b in
#| b out
#= seen
#| b in
#| b out
#| a in
#| a out
