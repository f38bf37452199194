import threading
import time

lock = threading.Lock()


def holder():
    with lock:
        time.sleep(0.3)


t = threading.Thread(target=holder)
t.start()
time.sleep(0.05)
print(lock.acquire(timeout=0.1), lock.acquire(blocking=False), lock.locked())
print(lock.acquire(timeout=5))
lock.release()
t.join()
r = threading.RLock()
with r:
    with r:
        print("twice")
cond = threading.Condition()
with cond:
    print(cond.wait(timeout=0.05))
print(threading.Event().wait(0.01), threading.Semaphore(0).acquire(timeout=0.01))
barrier = threading.Barrier(2)
try:
    barrier.wait(timeout=0.05)
except threading.BrokenBarrierError:
    print("broken", barrier.broken)
t = threading.Thread(target=time.sleep, args=(0.2,))
t.start()
t.join(timeout=0.05)
print(t.is_alive())
t.join()
print(t.is_alive())

#= stdout
#| False False True
#| True
#| twice
#| False
#| False False
#| broken True
#| True
#| False
#= status 0
