import multiprocessing as mp
import time


def waiter(event, out):
    out.put(event.wait(5))


def guarded(sem, out):
    with sem:
        time.sleep(0.05)
        out.put("in")


def meet(barrier, out):
    barrier.wait()
    out.put("met")


def notified(cond, ready, out):
    with cond:
        ready.set()
        cond.wait(5)
        out.put("notified")


if __name__ == "__main__":
    out = mp.Queue()
    event, sem, barrier, cond, ready = mp.Event(), mp.Semaphore(1), mp.Barrier(2), mp.Condition(), mp.Event()
    ps = [mp.Process(target=waiter, args=(event, out)), mp.Process(target=guarded, args=(sem, out)), mp.Process(target=guarded, args=(sem, out)), mp.Process(target=meet, args=(barrier, out)), mp.Process(target=meet, args=(barrier, out)), mp.Process(target=notified, args=(cond, ready, out))]
    for p in ps:
        p.start()
    ready.wait()
    with cond:
        cond.notify()
    event.set()
    print(sorted(str(out.get()) for _ in ps))
    for p in ps:
        p.join()
    print({p.exitcode for p in ps}, event.is_set(), sem.get_value())

#= stdout
#| ['True', 'in', 'in', 'met', 'met', 'notified']
#| {0} True 1
#= status 0
