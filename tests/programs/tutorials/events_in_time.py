import sched, time, threading
s = sched.scheduler(time.monotonic, time.sleep); log = []
def note(n, *a, **k): log.append((n, a, k))
e1 = s.enter(0.03, 1, note, ("late",)); e2 = s.enter(0.01, 2, note, ("p2",), {"x": 1}); e3 = s.enter(0.01, 1, note, ("p1",)); e4 = s.enter(0.02, 1, note, ("never",))
print(len(s.queue), s.empty(), e2.priority, e2.argument, e2.kwargs, e2.action.__name__); s.cancel(e4); s.run(); print([l[0] for l in log], log[1], s.empty())
try: s.cancel(e4)
except ValueError as e: print(type(e).__name__)
now = [0]
v = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
def tick(n):
    print("tick", n, "at", now[0])
    if n: v.enter(5, 1, tick, (n - 1,))
v.enterabs(10, 1, tick, (2,)); v.enterabs(12, 1, print, ("other at 12",)); v.run(); print(now)
v.enter(3, 1, print, ("x",)); print(v.run(blocking=False)); now[0] += 3; print(v.run(blocking=False))
def bad(): raise ValueError("job failed")
v.enter(1, 1, bad); v.enter(2, 1, print, ("still there",))
try: v.run()
except ValueError as e: print(e, len(v.queue))
v.run()
t = threading.Thread(target=s.run); s.enter(0.01, 1, print, ("in thread",)); t.start(); t.join(); print(sched.Event._fields)

#= stdout
#| 4 False 2 ('p2',) {'x': 1} note
#| ['p2', 'p1', 'late'] ('p1', (), {}) True
#| ValueError
#| tick 2 at 10
#| other at 12
#| tick 1 at 15
#| tick 0 at 20
#| [20]
#| 3
#| x
#| None
#| job failed 1
#| still there
#| in thread
#| ('time', 'priority', 'sequence', 'action', 'argument', 'kwargs')
#= status 0
