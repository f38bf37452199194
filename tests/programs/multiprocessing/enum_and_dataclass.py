import enum
import multiprocessing as mp
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Level(enum.IntEnum):
    LOW = 1


@dataclass
class Job:
    name: str
    color: Color
    tags: list = field(default_factory=list)


Point = namedtuple("Point", "x y")


def scale(factor, n):
    return factor * n


def echo(inbox, outbox):
    for item in iter(inbox.get, None):
        outbox.put(item)


if __name__ == "__main__":
    inbox, outbox = mp.Queue(), mp.Queue()
    p = mp.Process(target=echo, args=(inbox, outbox))
    p.start()
    for item in (Color.RED, Level.LOW, Job("a", Color.BLUE, ["t"]), Point(1, 2), Counter("aab"), OrderedDict(z=1), deque([1, 2], maxlen=2), date(2024, 1, 2), datetime(2024, 1, 2, 3), timedelta(hours=1), partial(scale, 3), {"k": Color.RED}, defaultdict(list, a=[1])):
        inbox.put(item)
        back = outbox.get()
        if isinstance(back, partial):
            print(back(5), back.args)
        else:
            print(back, type(back).__name__, back == item)
    print(Color.RED is Color.RED)
    inbox.put(None)
    p.join()

#= stdout
#| Color.RED Color True
#| 1 Level True
#| Job(name='a', color=<Color.BLUE: 2>, tags=['t']) Job True
#| Point(x=1, y=2) Point True
#| Counter({'a': 2, 'b': 1}) Counter True
#| OrderedDict({'z': 1}) OrderedDict True
#| deque([1, 2], maxlen=2) deque True
#| 2024-01-02 date True
#| 2024-01-02 03:00:00 datetime True
#| 1:00:00 timedelta True
#| 15 (3,)
#| {'k': <Color.RED: 1>} dict True
#| defaultdict(<class 'list'>, {'a': [1]}) defaultdict True
#| True
#= status 0
