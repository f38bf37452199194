import threading
ready, go = threading.Event(), threading.Event()
def worker():
    print("worker ready")
    ready.set()
    go.wait()
    print("worker goes", go.is_set())
t = threading.Thread(target=worker)
t.start()
ready.wait()
print("main saw it", go.is_set())
go.set()
t.join()
go.clear()
print(go.wait(0.01), go.is_set(), repr(go)[:17])

#= stdout
#| worker ready
#| main saw it False
#| worker goes True
#| False False <threading.Event 
#= status 0
