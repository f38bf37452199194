import threading
lock = threading.Lock()
def work(w):
    if lock.acquire(blocking=False):
        print(w, 'got it')
        lock.release()
    else:
        print(w, 'did not')
ts = [threading.Thread(target=work, args=(w,)) for w in 'ab']
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| a got it
#| b got it
