import multiprocessing as mp
import sys
import time


def tell(*parts):
    print(*parts)
    sys.stdout.flush()


def wait_for_item(q):
    try:
        q.get()
    except EOFError as e:
        tell("waited", repr(e))


def use(d, lock, q, event, sem):
    d["first"] = 1
    with lock:
        q.put(1)
    event.is_set()
    with sem:
        pass
    time.sleep(1)
    for name, ask in [
        ("dict", lambda: d["first"]), ("lock", lock.acquire), ("put", lambda: q.put(2)),
        ("qsize", q.qsize), ("event", event.is_set), ("set", event.set), ("semaphore", sem.release),
    ]:
        try:
            tell(name, ask())
        except OSError as e:
            tell(name, repr(e))


def come_late(d, q):
    time.sleep(1.5)
    for ask in (lambda: d["first"], q.get_nowait, lambda: d.update(a=1)):
        try:
            tell(ask())
        except OSError as e:
            tell("late", repr(e))


def fall(l):
    time.sleep(2)
    try:
        l.append(1)
    except FileNotFoundError as e:
        tell("fall", repr(e))
        sys.exit(3)


if __name__ == "__main__":
    manager = mp.Manager()
    d, lock, q, event = manager.dict(), manager.Lock(), manager.Queue(), manager.Event()
    sem, l, empty = manager.Semaphore(1), manager.list(), manager.Queue()
    works = [(wait_for_item, empty), (use, d, lock, q, event, sem), (come_late, d, q), (fall, l)]
    ps = [mp.Process(target=work, args=args) for work, *args in works]
    for p in ps:
        p.start()
    time.sleep(0.5)
    manager.shutdown()
    for p in ps:
        p.join()
    tell([p.exitcode for p in ps])
    try:
        manager.list()
    except AssertionError as e:
        tell(repr(e))
    manager.shutdown()
    try:
        d["first"]
    except OSError as e:
        tell(repr(e))

#= stdout
#| waited EOFError()
#| dict BrokenPipeError(32, 'Broken pipe')
#| lock BrokenPipeError(32, 'Broken pipe')
#| put BrokenPipeError(32, 'Broken pipe')
#| qsize BrokenPipeError(32, 'Broken pipe')
#| event BrokenPipeError(32, 'Broken pipe')
#| set BrokenPipeError(32, 'Broken pipe')
#| semaphore BrokenPipeError(32, 'Broken pipe')
#| late FileNotFoundError(2, 'No such file or directory')
#| late FileNotFoundError(2, 'No such file or directory')
#| late FileNotFoundError(2, 'No such file or directory')
#| fall FileNotFoundError(2, 'No such file or directory')
#| [0, 0, 0, 3]
#| AssertionError('server not yet started')
#| FileNotFoundError(2, 'No such file or directory')
#= status 0
