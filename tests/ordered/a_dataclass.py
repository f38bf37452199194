"""A dataclass."""
import threading, dataclasses


@dataclasses.dataclass
class S:
    n: int = 0


s = S()
l = threading.Lock()


def a():
    with l:
        s.n += 1


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
