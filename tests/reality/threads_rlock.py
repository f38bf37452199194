import threading
lock = threading.RLock()
def outer(w):
    with lock:
        inner(w)
        print(w, 'outer')
def inner(w):
    with lock:
        print(w, 'inner')
ts = [threading.Thread(target=outer, args=(w,)) for w in 'ab']
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| a inner
#| a outer
#| b inner
#| b outer
