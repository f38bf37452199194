import threading
def counter():
    n = 0
    def work():
        nonlocal n
        for _ in range(2):
            n += 1
    ts = [threading.Thread(target=work) for _ in range(2)]
    for t in ts: t.start()
    for t in ts: t.join()
    return n
print(counter())
#= seen
#| 4
