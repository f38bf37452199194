import threading

turns = []
threads = [threading.Thread(target=turns.append, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
print(turns)
for t in threads:
    t.join()
print(turns[3])
