import threading, time
log = []; N = 3
def action(): log.append("--- phase done")
bar = threading.Barrier(N, action=action, timeout=5)
def worker(i):
    for ph in range(2):
        log.append(f"w ph{ph}"); idx = bar.wait()
        if idx == 0: log.append("leader")
        bar.wait()
ts = [threading.Thread(target=worker, args=(i,)) for i in range(N)]; [t.start() for t in ts]; [t.join() for t in ts]
print(log, bar.parties, bar.n_waiting, bar.broken, bar)
def breaker():
    try: bar.wait(0.01)
    except threading.BrokenBarrierError as e: print("broken", repr(e))
t = threading.Thread(target=breaker); t.start(); t.join(); print(bar.broken, bar)
try: bar.wait()
except threading.BrokenBarrierError: print("still")
bar.reset(); print(bar.broken)
b2 = threading.Barrier(1, action=lambda: 1 / 0)
try: b2.wait()
except ZeroDivisionError as e: print(e, b2.broken)
for bad in (lambda: threading.Barrier(0), lambda: threading.Barrier("x"), lambda: threading.Barrier(-1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
b2.abort(); b2.reset(); print(threading.Barrier(1).wait())

#= stdout
#| ['w ph0', 'w ph0', 'w ph0', '--- phase done', 'leader', '--- phase done', 'w ph1', 'w ph1', 'w ph1', '--- phase done', 'leader', '--- phase done'] 3 0 False <threading.Barrier at 0x…: waiters=0/3>
#| broken BrokenBarrierError()
#| True <threading.Barrier at 0x…: broken>
#| still
#| False
#| division by zero True
#| ValueError parties must be > 0
#| TypeError '<' not supported between instances of 'str' and 'int'
#| ValueError parties must be > 0
#| 0
#= status 0
