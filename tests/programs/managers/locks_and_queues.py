import multiprocessing as mp
import queue
import threading


def take(lock, out):
    out.append(lock.acquire(False))
    out.append(lock.acquire(True, 0.05))


def release(lock, out):
    lock.release()
    out.append("released")


def reenter(lock, out):
    with lock:
        with lock:
            out.append("twice")
    try:
        lock.release()
    except RuntimeError as e:
        out.append(str(e))


def consume(q, out):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        out.append(item)
        q.task_done()


def wait(event, out):
    out.append(event.wait(0.05))
    out.append(event.wait())


if __name__ == "__main__":
    with mp.Manager() as m:
        out = m.list()

        def run(work, *args):
            p = mp.Process(target=work, args=args)
            p.start()
            p.join()

        lock = m.Lock()
        with lock:
            run(take, lock, out)
            run(release, lock, out)
            print(out, lock.acquire(), str(lock)[:25])
            run(release, lock, out)
            print(lock.acquire(True, 0.5))
        for ask in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2)):
            try:
                print(ask())
            except (RuntimeError, ValueError) as e:
                print(type(e).__name__, e)

        out[:] = []
        rlock = m.RLock()
        run(reenter, rlock, out)
        with rlock, rlock:
            run(take, rlock, out)
            taken = []
            other = threading.Thread(target=lambda: taken.append(rlock.acquire(False)))
            other.start()
            other.join()
        print(out, taken)
        try:
            rlock.release()
        except RuntimeError as e:
            print(e)

        out[:] = []
        sem = m.Semaphore(2)
        print(sem.acquire(), sem.acquire(False), sem.acquire(False), sem.acquire(True, 0.05))
        sem.release()
        sem.release()
        sem.release()
        print([sem.acquire(False) for _ in range(4)])
        bounded = m.BoundedSemaphore(1)
        with bounded:
            print(bounded.acquire(False))
        try:
            bounded.release()
        except ValueError as e:
            print(e)
        try:
            m.Semaphore(-1)
        except Exception as e:
            print(type(e).__name__, str(e).strip().splitlines()[-2])

        event = m.Event()
        p = mp.Process(target=wait, args=(event, out))
        print(event.is_set(), event.wait(0.01))
        p.start()
        while len(out) < 1:
            pass
        event.set()
        event.set()
        p.join()
        print(out, event.is_set(), event.wait())
        event.clear()
        print(event.is_set(), event.wait(0))

        out[:] = []
        q = m.Queue(2)
        p = mp.Process(target=consume, args=(q, out))
        print(q.empty(), q.full(), q.qsize())
        q.put("a")
        q.put("b", timeout=1)
        print(q.empty(), q.full(), q.qsize())
        for put in (lambda: q.put("c", False), lambda: q.put_nowait("c"), lambda: q.put("c", True, 0.05)):
            try:
                put()
            except queue.Full as e:
                print("full", repr(e))
        p.start()
        for item in ("c", None):
            q.put(item)
        q.join()
        p.join()
        print(out, q.qsize())
        for get in (q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0.05), q.task_done,
                    lambda: q.get(timeout=-1), lambda: q.put(lambda: 0)):
            try:
                print(get())
            except queue.Empty as e:
                print("empty", repr(e))
            except Exception as e:
                print(type(e).__name__, e)
        tasks = m.JoinableQueue()
        tasks.put(1)
        print(tasks.get(), tasks.task_done(), tasks.join())
        shared = m.dict(lock=lock, q=tasks)
        with shared["lock"]:
            shared["q"].put("through")
        print(tasks.get(), type(shared["q"]).__name__, type(shared["lock"]).__name__)

#= stdout
#| [False, False, 'released'] True <locked _thread.lock obje
#| True
#| RuntimeError release unlocked lock
#| ValueError can't specify a timeout for a non-blocking call
#| ValueError timeout value must be a non-negative number
#| ['twice', 'cannot release un-acquired lock', False, False] [False]
#| cannot release un-acquired lock
#| True True False False
#| [True, True, True, False]
#| False
#| Semaphore released too many times
#| RemoteError ValueError: semaphore initial value must be >= 0
#| False False
#| [False, True] True True
#| False False
#| True False 0
#| False True 2
#| full Full()
#| full Full()
#| full Full()
#| ['a', 'b', 'c'] 0
#| empty Empty()
#| empty Empty()
#| empty Empty()
#| ValueError task_done() called too many times
#| ValueError 'timeout' must be a non-negative number
#| AttributeError Can't get local object '<lambda>.<locals>.<lambda>'
#| 1 None None
#| through AutoProxy[JoinableQueue] AcquirerProxy
#= status 0
