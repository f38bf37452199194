import threading
a = [0, 0]
def write():
    a[0] = 1
    a[1] = 1
def read():
    print(a[1], a[0])
ts = [threading.Thread(target=f) for f in (write, read)]
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| 1 1
