import multiprocessing as mp
def work(q, k):
    for n in range(2):
        q.put((k, n))
if __name__ == '__main__':
    q = mp.Queue()
    ps = [mp.Process(target=work, args=(q, k)) for k in 'ab']
    for p in ps: p.start()
    for _ in range(4): print(*q.get())
    for p in ps: p.join()
#= seen
#| a 0
#| a 1
#| b 0
#| b 1
#= seen
#| b 0
#| b 1
#| a 0
#| a 1
