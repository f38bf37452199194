import threading

lock, count = threading.Lock(), 0


def work(n):
    global count
    with lock:
        count += n
        if n % 10 == 0:
            print("at", n, count)


threads = [threading.Thread(target=work, args=(n,)) for n in range(40)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
