"""An event."""
import threading

box = []
e = threading.Event()
n = 0


def a():
    global n
    box.append(1)
    n = 5
    e.set()


def b():
    e.wait()
    print(box, n)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
