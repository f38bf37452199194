import threading
def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)
lock = threading.Lock()
attempt("release", lock.release)
attempt("acquire", lock.acquire)
attempt("locked", lock.locked)
attempt("again", lambda: lock.acquire(False))
attempt("blocking=False", lambda: lock.acquire(blocking=False))
attempt("timeout", lambda: lock.acquire(timeout=0.01))
attempt("negative", lambda: lock.acquire(timeout=-2))
attempt("both", lambda: lock.acquire(False, 1))
attempt("release", lock.release)
attempt("locked", lock.locked)
rlock = threading.RLock()
attempt("r release", rlock.release)
attempt("r acquire", rlock.acquire)
attempt("r acquire", rlock.acquire)
attempt("r release", rlock.release)
attempt("r release", rlock.release)
attempt("r release", rlock.release)
with lock as got:
    print(got, lock.locked())
with rlock, rlock:
    print("twice")
try:
    with lock:
        raise ValueError("inside")
except ValueError as e:
    print(e, lock.locked())
print(type(lock), threading.Lock, repr(lock)[:24], type(rlock))
attempt("with 5", lambda: threading.Lock().__enter__())

#= stdout
#| release RuntimeError release unlocked lock
#| acquire True
#| locked True
#| again False
#| blocking=False False
#| timeout False
#| negative ValueError timeout value must be a non-negative number
#| both ValueError can't specify a timeout for a non-blocking call
#| release None
#| locked False
#| r release RuntimeError cannot release un-acquired lock
#| r acquire True
#| r acquire True
#| r release None
#| r release None
#| r release RuntimeError cannot release un-acquired lock
#| True True
#| twice
#| inside False
#| <class '_thread.lock'> <class '_thread.lock'> <unlocked _thread.lock o <class '_thread.RLock'>
#| with 5 True
#= status 0
