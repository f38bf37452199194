# Caches made of OrderedDict: its own methods do not go through those that are overridden.
from collections import OrderedDict


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            oldest = next(iter(self))
            del self[oldest]


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
print(cache["a"], list(cache))
cache["c"] = 3
print(list(cache), "b" in cache, cache.get("b"))
cache.move_to_end("a", last=False)
print(list(cache), cache.popitem(last=False), cache.popitem(), len(cache))
try:
    cache["z"]
except KeyError as e:
    print(repr(e))

#= stdout
#| 1 ['b', 'a']
#| ['a', 'c'] False None
#| ['a', 'c'] ('a', 1) ('c', 3) 0
#| KeyError('z')
#= status 0
