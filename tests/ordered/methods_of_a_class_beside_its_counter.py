"""Methods of a class beside its counter."""
import threading


class C:
    count = 0
    lock = threading.Lock()

    def __init__(self):
        with C.lock:
            C.count += 1

    @classmethod
    def k(cls):
        return cls()

    @staticmethod
    def s():
        return 1


def a():
    C()
    C.k()
    C.s()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
