import multiprocessing as mp
def work(text):
    for c in text:
        print(c, flush=True)
if __name__ == '__main__':
    ps = [mp.Process(target=work, args=(t,)) for t in ('ab', 'xy')]
    for p in ps: p.start()
    for p in ps: p.join()
#= seen
#| a
#| b
#| x
#| y
#= seen
#| x
#| y
#| a
#| b
