import threading
import queue
q = queue.Queue()
def put(k):
    for n in range(2):
        q.put((k, n))
ts = [threading.Thread(target=put, args=(k,)) for k in 'ab']
for t in ts: t.start()
for t in ts: t.join()
while not q.empty():
    print(*q.get())
#= seen
#| a 0
#| a 1
#| b 0
#| b 1
