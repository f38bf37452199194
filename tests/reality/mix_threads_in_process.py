import multiprocessing as mp, threading
def say(w):
    print(w, flush=True)
def work():
    ts = [threading.Thread(target=say, args=(w,)) for w in 'ab']
    for t in ts: t.start()
    for t in ts: t.join()
if __name__ == '__main__':
    p = mp.Process(target=work)
    p.start()
    say('c')
    p.join()
#= seen
#| a
#| c
#| b
#= seen
#| c
#| a
#| b
