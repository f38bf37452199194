import multiprocessing as mp
def work(items):
    try:
        for n in range(3): items.append(n)
        print('all')
    except (EOFError, OSError) as error:
        print(type(error).__name__)
if __name__ == '__main__':
    m = mp.Manager()
    items = m.list()
    p = mp.Process(target=work, args=(items,))
    p.start()
    m.shutdown()
    p.join()
#= seen
#| FileNotFoundError
#= seen
#| BrokenPipeError
#= seen
#| ConnectionResetError
#= seen
#| EOFError
