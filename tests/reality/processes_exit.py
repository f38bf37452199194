import multiprocessing as mp
def work(n):
    print(n, flush=True)
    raise SystemExit(n)
if __name__ == '__main__':
    ps = [mp.Process(target=work, args=(n,)) for n in (1, 2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print([p.exitcode for p in ps])
#= seen
#| 1
#| 2
#| [1, 2]
#= seen
#| 2
#| 1
#| [1, 2]
