"""Messages of enums."""
import threading, enum, dataclasses, queue


class St(enum.Enum):
    RUN = 1
    STOP = 2


@dataclasses.dataclass
class Msg:
    kind: St
    data: int = 0


q = queue.Queue()


def a():
    q.put(Msg(St.RUN, 1))
    q.put(Msg(St.STOP))


def b():
    while (m := q.get()).kind is not St.STOP:
        print(m)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
