import threading
import queue
q = queue.Queue()
def get(w):
    while (n := q.get()) is not None:
        print(w, n)
ts = [threading.Thread(target=get, args=(w,)) for w in 'ab']
for t in ts: t.start()
for n in range(2): q.put(n)
for _ in ts: q.put(None)
for t in ts: t.join()
#= seen
#| a 0
#| a 1
#= seen
#| b 0
#| b 1
