import multiprocessing as mp
def work(e):
    e.wait()
    print('seen', flush=True)
if __name__ == '__main__':
    e = mp.Event()
    p = mp.Process(target=work, args=(e,))
    p.start()
    print('set', flush=True)
    e.set()
    p.join()
#= seen
#| set
#| seen
