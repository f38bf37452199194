import threading
def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release(2)
with s: print("in")
attempt("negative", lambda: threading.Semaphore(-1))
attempt("zero", lambda: s.release(0))
attempt("both", lambda: s.acquire(False, 1))
b = threading.BoundedSemaphore(1)
attempt("bounded", b.release)
inside, most, lock = 0, 0, threading.Lock()
def visit():
    global inside, most
    with s:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1
ts = [threading.Thread(target=visit) for _ in range(6)]
for t in ts: t.start()
for t in ts: t.join()
print(most <= 2, inside)

#= stdout
#| True True False False
#| in
#| negative ValueError semaphore initial value must be >= 0
#| zero ValueError n must be one or more
#| both ValueError can't specify timeout for non-blocking acquire
#| bounded ValueError Semaphore released too many times
#| True 0
#= status 0
