"""A singleton."""
import threading


class S:
    _i = None
    _l = threading.Lock()

    def __new__(cls):
        with cls._l:
            if cls._i is None:
                cls._i = super().__new__(cls)
        return cls._i


def a():
    S()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
