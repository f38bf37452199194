import threading
import time

go, gate, slots = threading.Event(), threading.Barrier(3), threading.Semaphore(2)


def work(n):
    go.wait()
    with slots:
        print("in", n)
        time.sleep(0.001)
    gate.wait()
    print("past", n)
    print(go.wait(timeout=0.001))


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
time.sleep(0.002)
go.set()
for t in threads:
    t.join()
