import copy
import multiprocessing
import pickle


class Settings:
    one = None

    def __new__(cls):
        if cls.one is None:
            print("the only one is made")
            cls.one = super().__new__(cls)
        return cls.one


class Pair(tuple):
    def __new__(cls, a, b):
        print("a pair of", a, b)
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class Meters(float):
    def __new__(cls, value):
        print("so many meters:", value)
        return super().__new__(cls, value)


class Tags(frozenset):
    def __new__(cls, *tags):
        print("tags of", tags)
        return super().__new__(cls, *tags)


class Wants:
    def __new__(cls, needed):
        return super().__new__(cls)

    def __init__(self, needed):
        self.needed = needed


class Given:
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        self.given = args

    def __getnewargs_ex__(self):
        return ("again",), {"by": "name"}


def take(inbox, outbox):
    got = inbox.get()
    outbox.put(got is Settings())


if __name__ == "__main__":
    settings = Settings()
    print(pickle.loads(pickle.dumps(settings)) is settings)
    print(copy.copy(settings) is settings, copy.deepcopy([settings])[0] is settings)
    print(pickle.loads(pickle.dumps({"pair": Pair(1, 2)})), copy.copy(Pair(3, 4)))
    print(pickle.loads(pickle.dumps(Meters(2.5))), copy.deepcopy(Meters(1)))
    print(pickle.loads(pickle.dumps(Tags([1]))) == {1}, copy.copy(Tags("a")) == {"a"})
    given = pickle.loads(pickle.dumps(Given(1)))
    print(given.given)
    inbox, outbox = multiprocessing.Queue(), multiprocessing.Queue()
    child = multiprocessing.Process(target=take, args=(inbox, outbox))
    child.start()
    inbox.put(settings)
    print(outbox.get())
    child.join()
    data = pickle.dumps(Wants(1))
    pickle.loads(data)

#= stdout
#| the only one is made
#| True
#| True True
#| a pair of 1 2
#| a pair of 1 2
#| a pair of 3 4
#| a pair of 3 4
#| {'pair': (1, 2)} (3, 4)
#| so many meters: 2.5
#| so many meters: 2.5
#| so many meters: 1
#| so many meters: 1.0
#| 2.5 1.0
#| tags of ([1],)
#| tags of ([1],)
#| tags of ('a',)
#| tags of (['a'],)
#| True True
#| new (1,) {}
#| new ('again',) {'by': 'name'}
#| (1,)
#| True
#= stderr
#| Traceback (most recent call last):
#|   File "made_by_new.py", line 78, in <module>
#|     pickle.loads(data)
#|     ~~~~~~~~~~~~^^^^^^
#| TypeError: Wants.__new__() missing 1 required positional argument: 'needed'
#= status 1
