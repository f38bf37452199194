import multiprocessing as mp
def work(q):
    reading, writing = mp.Pipe(False)
    writing.send('hello')
    q.put(reading)
if __name__ == '__main__':
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    try:
        print(q.get().recv())
    except (EOFError, OSError) as error:
        print(type(error).__name__)
    p.join()
#= seen
#| FileNotFoundError
#= seen
#| ConnectionRefusedError
#= seen
#| ConnectionResetError
#= seen
#| EOFError
#= seen
#| BrokenPipeError
