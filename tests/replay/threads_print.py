import threading


def work(name):
    for n in range(6):
        print(name, n)


threads = [threading.Thread(target=work, args=(c,)) for c in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
