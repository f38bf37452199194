import threading
import time
def work(w, nap):
    time.sleep(nap)
    print(w)
ts = [threading.Thread(target=work, args=a) for a in (('a', 0.002), ('b', 0.001), ('c', 0))]
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| b
#| a
#| c
#= seen
#| b
#| c
#| a
#= seen
#| c
#| b
#| a
