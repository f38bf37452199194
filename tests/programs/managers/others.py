import multiprocessing as mp
import queue
import time


def produce(q, event, ns):
    event.wait()
    for i in range(3):
        q.put(i)
    ns.done = True
    ns.count += 1


def count(value, lock):
    for _ in range(5):
        with lock:
            value.value += 1


def guarded(sem, out, n):
    with sem:
        out.append(n)
        time.sleep(0.1)


if __name__ == "__main__":
    manager = mp.Manager()
    q, event, ns = manager.Queue(), manager.Event(), manager.Namespace(count=1)
    p = mp.Process(target=produce, args=(q, event, ns))
    p.start()
    print(event.is_set(), q.empty())
    event.set()
    print([q.get() for _ in range(3)])
    p.join()
    print(ns.done, ns.count, ns, q.qsize())
    try:
        q.get(timeout=0.1)
    except queue.Empty as e:
        print("empty", repr(e))
    try:
        ns.nothing
    except AttributeError as e:
        print(e)
    value, lock = manager.Value("i", 0), manager.Lock()
    ps = [mp.Process(target=count, args=(value, lock)) for _ in range(3)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(value.value, value.get(), value)
    array = manager.Array("i", [1, 2, 3])
    array[0] = 10
    print(array[0], len(array), array, array[1:])
    sem, out = manager.Semaphore(2), manager.list()
    ps = [mp.Process(target=guarded, args=(sem, out, n)) for n in range(4)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(sorted(out))
    cond = manager.Condition()
    with cond:
        print(cond.wait(0.1))
        cond.notify_all()
    with mp.Pool(2) as pool:
        shared = manager.list()
        pool.map(shared.append, range(4))
        print(sorted(shared))
    print(repr(q).split(" at ")[0], repr(lock).split(" at ")[0], repr(ns).split(" at ")[0])
    try:
        q.nope()
    except AttributeError as e:
        print(e)
    manager.shutdown()

#= stdout
#| False True
#| [0, 1, 2]
#| True 2 Namespace(count=2, done=True) 0
#| empty Empty()
#| 'Namespace' object has no attribute 'nothing'
#| 15 15 Value('i', 15)
#| 10 3 array('i', [10, 2, 3]) array('i', [2, 3])
#| [0, 1, 2, 3]
#| False
#| [0, 1, 2, 3]
#| <AutoProxy[Queue] object, typeid 'Queue' <AcquirerProxy object, typeid 'Lock' <NamespaceProxy object, typeid 'Namespace'
#| 'AutoProxy[Queue]' object has no attribute 'nope'
#= status 0
