import threading
count = 0
lock = threading.Lock()
def add():
    global count
    for _ in range(50):
        with lock:
            value = count
            count = value + 1
threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(count)

#= stdout
#| 200
#= status 0
