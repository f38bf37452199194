"""Weak references."""
import threading, weakref


class C:
    pass


d = weakref.WeakValueDictionary()
l = threading.Lock()
keep = []


def a():
    with l:
        c = C()
        keep.append(c)
        d[len(keep)] = c


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
