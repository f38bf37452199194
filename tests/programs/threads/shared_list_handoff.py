import threading
turn = [threading.Lock() for _ in range(3)]
for lock in turn[1:]: lock.acquire()
def run(n):
    for i in range(3):
        turn[n].acquire()
        print(n, i)
        turn[(n + 1) % 3].release()
ts = [threading.Thread(target=run, args=(n,)) for n in range(3)]
for t in reversed(ts): t.start()
for t in ts: t.join()

#= stdout
#| 0 0
#| 1 0
#| 2 0
#| 0 1
#| 1 1
#| 2 1
#| 0 2
#| 1 2
#| 2 2
#= status 0
