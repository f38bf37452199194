import multiprocessing as mp
import threading


def work(d, lock, q, ev, rl, sem, l, ns):
    with lock:
        d["n"] = d.get("n", 0) + 1
    with rl, rl:
        l.append(mp.current_process().name)
    ev.wait()
    with sem:
        q.put(d["n"] > 0)
    ns.done = True


def pooled(args):
    q, i = args
    q.put(i)
    return i * i


if __name__ == "__main__":
    for method in ("spawn", "fork"):
        ctx = mp.get_context(method)
        with ctx.Manager() as m:
            d, lock, q, ev, rl = m.dict(), m.Lock(), m.Queue(), m.Event(), m.RLock()
            sem, l, ns = m.BoundedSemaphore(1), m.list(), m.Namespace()
            args = d, lock, q, ev, rl, sem, l, ns
            ps = [ctx.Process(target=work, args=args, name=f"P{i}") for i in range(3)]
            for p in ps:
                p.start()
            ev.set()
            for p in ps:
                p.join()
            print(method, d, sorted(l), [q.get() for _ in ps], ns, q.empty())
            with ctx.Pool(2) as pool:
                print(pool.map(pooled, [(q, i) for i in range(4)]), sorted(q.get() for _ in range(4)))
            back = ctx.Queue()
            back.put((d, lock, q))
            d2, lock2, q2 = back.get()
            with lock2:
                print(lock.acquire(False), d2["n"], type(d2).__name__, q2.qsize())
            print(d2 == d, d is d2, repr(d2)[:10])
            got = []
            ts = [
                threading.Thread(target=lambda i=i: (q.put(i), got.append(q.get()), l.append(i)))
                for i in range(3)
            ]
            for t in ts:
                t.start()
            for t in ts:
                t.join()
            print(sorted(got), len(l))

#= stdout
#| spawn {'n': 3} ['P0', 'P1', 'P2'] [True, True, True] Namespace(done=True) True
#| [0, 1, 4, 9] [0, 1, 2, 3]
#| False 3 DictProxy 0
#| False False <DictProxy
#| [0, 1, 2] 6
#| fork {'n': 3} ['P0', 'P1', 'P2'] [True, True, True] Namespace(done=True) True
#| [0, 1, 4, 9] [0, 1, 2, 3]
#| False 3 DictProxy 0
#| False False <DictProxy
#| [0, 1, 2] 6
#= status 0
