"""Wait_for."""
import threading

c = threading.Condition()
items = []


def a():
    with c:
        items.append(1)
        c.notify_all()


def b():
    with c:
        c.wait_for(lambda: items)
        print(items.pop())


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
