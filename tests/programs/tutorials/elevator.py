import threading, queue, enum, collections, time
class Dir(enum.IntEnum): DOWN = -1; IDLE = 0; UP = 1
class Elevator(threading.Thread):
    def __init__(self): super().__init__(name="lift"); self.floor = 0; self.calls = queue.Queue(); self.trace = []; self.dir = Dir.IDLE
    def run(self):
        while True:
            want = self.calls.get()
            if want is None: break
            while self.floor != want:
                self.dir = Dir.UP if want > self.floor else Dir.DOWN; self.floor += self.dir
            self.trace.append((self.floor, self.dir.name)); self.dir = Dir.IDLE; self.calls.task_done()
e = Elevator(); e.start()
for f in (3, 1, 5, 5, 0): e.calls.put(f)
e.calls.join(); e.calls.put(None); e.join(); print(e.trace, repr(e.dir), e.dir + 1, Dir.UP > Dir.DOWN, Dir(-1), list(Dir), f"{Dir.UP} {Dir.UP!r} {Dir.UP:>3}")
Stat = collections.namedtuple("Stat", "n mean", defaults=[0.0]); print(Stat(1), Stat(2, 3.5)._replace(n=5), Stat._make([1, 2]))
d = collections.OrderedDict(a=1, b=2); d.move_to_end("a"); print(d, d.popitem(last=False)); cm = collections.ChainMap({"x": 1}, {"x": 2, "y": 3}); print(cm["x"], cm["y"], cm.parents, len(cm))
dq = collections.deque(range(5), maxlen=3); dq.rotate(1); print(dq, dq.maxlen); dq.extendleft("ab"); print(dq)

#= stdout
#| [(3, 'UP'), (1, 'DOWN'), (5, 'UP'), (5, 'IDLE'), (0, 'DOWN')] <Dir.IDLE: 0> 1 True -1 [<Dir.DOWN: -1>, <Dir.IDLE: 0>, <Dir.UP: 1>] 1 <Dir.UP: 1>   1
#| Stat(n=1, mean=0.0) Stat(n=5, mean=3.5) Stat(n=1, mean=2)
#| OrderedDict({'a': 1}) ('b', 2)
#| 1 3 ChainMap({'x': 2, 'y': 3}) 2
#| deque([4, 2, 3], maxlen=3) 3
#| deque(['b', 'a', 4], maxlen=3)
#= status 0
