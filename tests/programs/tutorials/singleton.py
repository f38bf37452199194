import threading


class Config:
    _instance = None
    _lock = threading.Lock()

    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = super().__new__(cls)
                    cls._instance.values = {}
        return cls._instance


made = []
threads = [threading.Thread(target=lambda: made.append(Config())) for _ in range(5)]
[t.start() for t in threads]
[t.join() for t in threads]
print(len(made), len({id(c) for c in made}), Config() is made[0])


def synchronized(method):
    def wrapper(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)
    return wrapper


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.value = 0

    @synchronized
    def add(self, n):
        self.value += n


c = Counter()
threads = [threading.Thread(target=c.add, args=(n,)) for n in range(10)]
[t.start() for t in threads]
[t.join() for t in threads]
print(c.value)

#= stdout
#| 5 1 True
#| 45
#= status 0
