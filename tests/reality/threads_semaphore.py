import threading
room = threading.Semaphore(2)
inside, most = 0, 0
lock = threading.Lock()
def visit():
    global inside, most
    with room:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1
ts = [threading.Thread(target=visit) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(most)
#= seen
#| 1
