"""Members of slots; LRU caches: own, OrderedDict, functools, with stats and thread safety."""
from collections import OrderedDict
from functools import lru_cache, cache, wraps, cached_property
import threading

class LRU:
    class Node:
        __slots__ = ("key", "value", "prev", "next")
        def __init__(self, key=None, value=None):
            self.key, self.value = key, value
            self.prev = self.next = None
        def __repr__(self):
            return f"Node({self.key!r}: {self.value!r})"
    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = self.Node(), self.Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self._lock = threading.Lock()
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _push(self, n):
        n.prev, n.next = self.tail.prev, self.tail
        self.tail.prev.next = self.tail.prev = n
    def __getitem__(self, key):
        with self._lock:
            n = self.map[key]
            self._unlink(n); self._push(n)
            return n.value
    def __setitem__(self, key, value):
        with self._lock:
            if key in self.map:
                self._unlink(self.map.pop(key))
            n = self.map[key] = self.Node(key, value)
            self._push(n)
            if len(self.map) > self.capacity:
                old = self.head.next
                self._unlink(old)
                del self.map[old.key]
    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n
            n = n.next
    def __len__(self): return len(self.map)
    def __contains__(self, k): return k in self.map
    def __missing__(self, k): return "never"

c = LRU(3)
for i, w in enumerate("one two three".split(), 1): c[w] = i
c["one"]; c["four"] = 4
print(list(c), len(c), "two" in c)
try: c["two"]
except KeyError as e: print("KeyError", e)
print(LRU.Node.key, LRU.Node.__slots__, type(LRU.Node.key), LRU.Node.key.__name__, LRU.Node.key.__objclass__)
try: c.head.other = 1
except AttributeError as e: print(e)
n = LRU.Node("k")
print(LRU.Node.key.__get__(n), LRU.Node.key.__get__(None, LRU.Node) == LRU.Node.key)
LRU.Node.key.__set__(n, "changed"); print(n)
LRU.Node.value.__delete__(n)
try: n
except AttributeError as e: print("del", e)
try: n.value
except AttributeError as e: print("del", e)

@lru_cache(maxsize=2)
def f(a, *, b=0):
    print("computing", a, b)
    return a + b
for args in [(1,), (2,), (1,), (3,), (2,)]: f(*args)
f(1.0); f(1, b=0)
print(f.cache_info(), f.cache_parameters(), f.__wrapped__.__name__)
f.cache_clear(); print(f.cache_info())
@lru_cache(typed=True)
def g(x): return type(x).__name__
print(g(1), g(1.0), g(True), g.cache_info().currsize)
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(120), fib.cache_info())
try: f([1])
except TypeError as e: print(e)

class Data:
    def __init__(self, xs): self.xs = xs
    @cached_property
    def mean(self):
        "The mean."
        print("mean!")
        return sum(self.xs) / len(self.xs)
d = Data([1, 2, 6]); print(d.mean, d.mean, d.__dict__); del d.mean; print(d.mean)
print(Data.mean.__doc__, type(Data.mean).__name__, Data.mean.attrname)
class OD(OrderedDict):
    def __init__(self, n, *a, **k): self.n = n; super().__init__(*a, **k)
    def __getitem__(self, k):
        v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.n: print("evict", self.popitem(last=False))
o = OD(2); o["a"] = 1; o["b"] = 2; o["a"]; o["c"] = 3
print(o, list(reversed(o)), o == {"a": 1, "c": 3}, o | {"d": 1} if False else "")

#= stdout
#| [Node('three': 3), Node('one': 1), Node('four': 4)] 3 False
#| KeyError 'two'
#| <member 'key' of 'Node' objects> ('key', 'value', 'prev', 'next') <class 'member_descriptor'> key <class '__main__.LRU.Node'>
#| 'Node' object has no attribute 'other' and no __dict__ for setting new attributes
#| k True
#| Node('changed': None)
#| del 'LRU.Node' object has no attribute 'value'
#| computing 1 0
#| computing 2 0
#| computing 3 0
#| computing 2 0
#| computing 1.0 0
#| computing 1 0
#| CacheInfo(hits=1, misses=6, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} f
#| CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
#| int float bool 3
#| 5358359254990966640871840 CacheInfo(hits=118, misses=121, maxsize=None, currsize=121)
#| unhashable type: 'list'
#| mean!
#| 3.0 3.0 {'xs': [1, 2, 6], 'mean': 3.0}
#| mean!
#| 3.0
#| The mean. cached_property mean
#| evict ('b', 2)
#| OD({'a': 1, 'c': 3}) ['c', 'a'] True 
#= status 0
