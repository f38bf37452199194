import multiprocessing as mp
def work(v):
    for _ in range(2):
        with v.get_lock():
            v.value += 1
if __name__ == '__main__':
    v = mp.Value('i', 0)
    ps = [mp.Process(target=work, args=(v,)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(v.value)
#= seen
#| 4
