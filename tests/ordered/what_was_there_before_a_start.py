"""What was there before a start."""
import threading

cfg = {}


def child():
    print(cfg['x'])


def a():
    cfg['x'] = 1
    t = threading.Thread(target=child)
    t.start()
    t.join()
    cfg['x'] = 2


def b():
    pass


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
