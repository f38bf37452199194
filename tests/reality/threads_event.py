import threading
ready = threading.Event()
def first():
    print('before')
    ready.set()
    print('after')
def second():
    ready.wait()
    print('seen')
ts = [threading.Thread(target=f) for f in (first, second)]
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| before
#| after
#| seen
