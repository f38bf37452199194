"""Ends of objects, counted: calls, loops, containers, closures, queues, threads."""
import threading, sys
class Tracked:
    live = 0
    def __init__(self): Tracked.live += 1
    def __del__(self): Tracked.live -= 1
def f(depth):
    t = Tracked()
    if depth: f(depth - 1)
f(10); print(Tracked.live)
def g():
    for i in range(3):
        yield Tracked()
for t in g(): print(Tracked.live)
del t; print(Tracked.live)
xs = [Tracked() for _ in range(5)]; print(Tracked.live)
xs.pop(); xs[1:3] = []; print(Tracked.live)
xs.sort(key=id); xs.reverse(); ys = xs[:]; xs.clear(); print(Tracked.live); ys = None; print(Tracked.live)
d = {i: Tracked() for i in range(3)}; d.update({0: Tracked()}); print(Tracked.live); d = {**d, 5: Tracked()}; print(Tracked.live); del d; print(Tracked.live)
import gc; gc.collect(); print(Tracked.live)
fn = lambda t=Tracked(): t
print(Tracked.live); fn = None; print(Tracked.live)
class H: 
    attr = Tracked()
H.attr = None; print(Tracked.live)
a = b = Tracked(); a = None; print(Tracked.live); b = 1; print(Tracked.live)
s = {Tracked()}; s |= {Tracked()}; print(Tracked.live); s = s - s; print(Tracked.live)
print(sys.getrefcount(object()) > 0)
t = (Tracked(), [Tracked()]); x, y = t; t = None; print(Tracked.live); x = None; print(Tracked.live); y.clear(); print(Tracked.live)
def closure():
    t = Tracked()
    def inner(): return t
    return inner
c = closure(); print(Tracked.live); c = None; print(Tracked.live)
from functools import partial
p = partial(print, Tracked()); print(Tracked.live); p = None; print(Tracked.live)
with __import__("contextlib").suppress(ValueError):
    z = Tracked(); raise ValueError
print(Tracked.live); z = 0; print(Tracked.live)
print(str(Tracked())[:9], Tracked.live)
import queue
q = queue.Queue(); q.put(Tracked()); print(Tracked.live); q.get(); print(Tracked.live)
th = threading.Thread(target=lambda o: None, args=(Tracked(),)); th.start(); th.join(); print(Tracked.live)

#= stdout
#| 0
#| 1
#| 1
#| 1
#| 0
#| 5
#| 2
#| 2
#| 0
#| 3
#| 4
#| 0
#| 0
#| 1
#| 0
#| 0
#| 1
#| 0
#| 2
#| 0
#| True
#| 2
#| 1
#| 0
#| 1
#| 0
#| 1
#| 0
#| 1
#| 0
#| <__main__ 0
#| 1
#| 0
#| 0
#= status 0
