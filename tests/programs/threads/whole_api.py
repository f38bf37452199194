import threading
import time


def f():
    time.sleep(0.1)


t = threading.Thread(target=f, name="N", daemon=True)
print(t, t.ident, t.native_id, t.daemon, t.name)
t.start()
print(threading.active_count(), [x.name for x in threading.enumerate()], threading.main_thread() is threading.current_thread())
t.join()
print(str(t).startswith("<Thread(N, stopped daemon"), t.is_alive())
b = threading.Barrier(2, action=lambda: print("action"))


def g():
    seen.append(b.wait())


seen = []
ts = [threading.Thread(target=g) for _ in range(2)]
[x.start() for x in ts]
[x.join() for x in ts]
print("index", sorted(seen))
print(b.parties, b.n_waiting, b.broken)
b.abort()
print(b.broken)
b.reset()
print(b.broken)


def bad():
    raise RuntimeError("action failed")


b2 = threading.Barrier(1, action=bad)
try:
    b2.wait()
except RuntimeError as e:
    print(e, b2.broken)
c = threading.Condition()
print(repr(c).split(" ")[0], c.acquire(), c.release())
s = threading.BoundedSemaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False))
s.release(2)
e = threading.Event()
print(e.is_set(), e.set(), e.wait(0), e.clear(), e.is_set())
l = threading.Lock()
print(type(l).__name__, l.acquire(), l.locked(), l.release())
print(threading.TIMEOUT_MAX > 1e6, threading.stack_size(), threading.get_ident() == threading.main_thread().ident)
for a in (lambda: threading.Semaphore(-1), lambda: l.release(), lambda: c.notify(), lambda: c.wait(), lambda: threading.Thread(target=f).join(), lambda: threading.current_thread().join(), lambda: t.start(), lambda: threading.Thread(5), lambda: e.foo):
    try:
        print(a())
    except BaseException as x:
        print(type(x).__name__, x)
r = threading.RLock()
r.acquire()
r.acquire()
r.release()
r.release()
try:
    r.release()
except RuntimeError as x:
    print(x)
try:
    class L(threading.Lock):
        pass
except TypeError as x:
    print(x)

#= stdout
#| <Thread(N, initial daemon)> None None True N
#| 2 ['MainThread', 'N'] True
#| True False
#| action
#| index [0, 1]
#| 2 0 False
#| True
#| False
#| action failed True
#| <Condition(<unlocked True None
#| True True False
#| False None True None False
#| lock True True None
#| True 0 True
#| ValueError semaphore initial value must be >= 0
#| RuntimeError release unlocked lock
#| RuntimeError cannot notify on un-acquired lock
#| RuntimeError cannot wait on un-acquired lock
#| RuntimeError cannot join thread before it is started
#| RuntimeError cannot join current thread
#| RuntimeError threads can only be started once
#| AssertionError group argument must be None for now
#| AttributeError 'Event' object has no attribute 'foo'
#| cannot release un-acquired lock
#| type '_thread.lock' is not an acceptable base type
#= status 0
