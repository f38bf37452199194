import multiprocessing as mp
def work(end):
    end.send(end.recv() + 1)
if __name__ == '__main__':
    a, b = mp.Pipe()
    p = mp.Process(target=work, args=(b,))
    p.start()
    a.send(1)
    print(a.recv())
    p.join()
#= seen
#| 2
