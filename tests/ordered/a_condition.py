"""A condition."""
import threading

c = threading.Condition()
items = []
n = 0


def a():
    global n
    with c:
        items.append(1)
        n += 1
        c.notify()


def b():
    with c:
        while not items:
            c.wait()
        print(items.pop(), n)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
