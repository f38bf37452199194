"""Event loop of one's own with generators, futures and a heap of timers."""
import heapq, itertools
from collections import deque
from types import coroutine
import functools, inspect

class Future:
    _state = "PENDING"
    def __init__(self): self._cbs = []; self._result = None; self._exc = None
    def done(self): return self._state != "PENDING"
    def set_result(self, r):
        if self.done(): raise RuntimeError("already")
        self._result, self._state = r, "DONE"
        for cb in self._cbs: cb(self)
    def set_exception(self, e):
        self._exc, self._state = e, "FAILED"
        for cb in self._cbs: cb(self)
    def result(self):
        if self._exc: raise self._exc
        return self._result
    def add(self, cb): self._cbs.append(cb) if not self.done() else cb(self)
    def __await__(self):
        if not self.done():
            yield self
        return self.result()

class Task(Future):
    ids = itertools.count(1)
    def __init__(self, loop, coro):
        super().__init__()
        self.id = next(self.ids); self.loop = loop; self.coro = coro
        loop.soon(self.step)
    def step(self, fut=None):
        try:
            awaited = self.coro.send(None)
        except StopIteration as stop:
            self.set_result(stop.value)
        except BaseException as exc:
            self.set_exception(exc)
        else:
            awaited.add(functools.partial(self.loop.soon, self.step))

class Loop:
    def __init__(self):
        self.ready = deque(); self.timers = []; self.now = 0.0; self.seq = itertools.count()
    def soon(self, cb, *a): self.ready.append((cb, a))
    def later(self, d, cb, *a): heapq.heappush(self.timers, (self.now + d, next(self.seq), cb, a))
    def run(self, coro):
        t = Task(self, coro)
        while not t.done():
            if not self.ready:
                if not self.timers: raise RuntimeError("deadlock: nothing to do")
                when, _, cb, a = heapq.heappop(self.timers)
                self.now = when
                cb(*a)
            while self.ready:
                cb, a = self.ready.popleft()
                cb(*a)
        return t.result()
    def sleep(self, d, value=None):
        f = Future(); self.later(d, f.set_result, value); return f
    async def gather(self, *cs):
        ts = [Task(self, c) for c in cs]
        return [await t for t in ts]

loop = Loop()
async def worker(name, n, d):
    for i in range(n):
        got = await loop.sleep(d, i * i)
        print(f"{loop.now:5.2f} {name} {got}")
    return name.upper()

async def failing():
    await loop.sleep(0.1)
    raise LookupError("inside")

@coroutine
def old_style():
    got = yield from loop.sleep(0.3, "old").__await__()
    return got

async def main():
    print(await loop.gather(worker("a", 3, 0.5), worker("b", 2, 0.7)))
    try:
        await Task(loop, failing())
    except LookupError as e:
        print("caught", e.args)
    print(await old_style())
    c = worker("z", 1, 1)
    print(inspect.iscoroutine(c), inspect.getcoroutinestate(c), c.__name__, c.cr_running)
    c.close()
    print(inspect.getcoroutinestate(c))
    return "end"
print(loop.run(main()))
async def stuck():
    await Future()
loop.run(stuck())

#= stdout
#|  0.50 a 0
#|  0.70 b 0
#|  1.00 a 1
#|  1.40 b 1
#|  1.50 a 4
#| ['A', 'B']
#| caught ('inside',)
#| old
#| True CORO_CREATED worker False
#| CORO_CLOSED
#| end
#= stderr
#| Traceback (most recent call last):
#|   File "own_event_loop.py", line 97, in <module>
#|     loop.run(stuck())
#|     ~~~~~~~~^^^^^^^^^
#|   File "own_event_loop.py", line 52, in run
#|     if not self.timers: raise RuntimeError("deadlock: nothing to do")
#|                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: deadlock: nothing to do
#= status 1
