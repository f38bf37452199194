import heapq, itertools, threading, time
from dataclasses import dataclass, field
@dataclass(order=True)
class Entry: when: float; seq: int; fn: object = field(compare=False); args: tuple = field(compare=False, default=()); dead: bool = field(compare=False, default=False)
class Timerwheel(threading.Thread):
    def __init__(self): super().__init__(name="timers"); self.h = []; self.cv = threading.Condition(); self.seq = itertools.count(); self.stop_ = False
    def after(self, d, fn, *a):
        with self.cv: e = Entry(time.monotonic() + d, next(self.seq), fn, a); heapq.heappush(self.h, e); self.cv.notify(); return e
    def run(self):
        while True:
            with self.cv:
                while not self.stop_ and (not self.h or self.h[0].when > time.monotonic()): self.cv.wait(None if not self.h else max(0, self.h[0].when - time.monotonic()))
                if self.stop_: return
                e = heapq.heappop(self.h)
            if not e.dead: e.fn(*e.args)
    def stop(self):
        with self.cv: self.stop_ = True; self.cv.notify()
        self.join()
w = Timerwheel(); w.start(); out = []; done = threading.Event(); w.after(0.06, done.set); w.after(0.04, out.append, "c"); x = w.after(0.01, out.append, "cancelled"); w.after(0.02, out.append, "b"); w.after(0.0, out.append, "a"); x.dead = True; done.wait(2); w.stop(); print(out, w.is_alive(), len(w.h))
print(heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(2, "hello"), list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop([2, 3], 1), heapq.heapreplace([1, 5], 9)); h = [9, 4, 7, 1]; heapq.heapify(h); print(h, Entry(1, 2, None) < Entry(1, 3, None), Entry(1.5, 0, print))

#= stdout
#| ['a', 'b', 'c'] False 0
#| [1, 4] ['o', 'l'] [1, 2, 3, 4] 1 1
#| [1, 4, 7, 9] True Entry(when=1.5, seq=0, fn=<built-in function print>, args=(), dead=False)
#= status 0
