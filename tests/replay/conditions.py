import threading

room = threading.Condition()
items, taken = [], []


def give(n):
    for k in range(4):
        with room:
            items.append(n * 10 + k)
            room.notify()


def take():
    for _ in range(4):
        with room:
            while not items:
                room.wait()
            taken.append(items.pop(0))


threads = [threading.Thread(target=give, args=(n,)) for n in range(2)]
threads += [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(taken)
