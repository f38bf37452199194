import threading
lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())
rlock = threading.RLock()
rlock.acquire()
def attempt():
    print(rlock.acquire(blocking=False))
    try:
        rlock.release()
    except RuntimeError as e:
        print(e)
t = threading.Thread(target=attempt)
t.start()
t.join()
rlock.release()

#= stdout
#| False
#| False
#| cannot release un-acquired lock
#= status 0
