import multiprocessing as mp, queue, os, time
class Worker(mp.Process):
    def __init__(self, tasks, results, **kw): super().__init__(**kw); self.tasks, self.results = tasks, results
    def run(self):
        for n in iter(self.tasks.get, None): self.results.put((self.name, n, sum(range(n)))); self.tasks.task_done()
        self.tasks.task_done()
if __name__ == "__main__":
    t, r = mp.JoinableQueue(), mp.Queue(); ws = [Worker(t, r, name=f"W{i}") for i in range(2)]; [w.start() for w in ws]; [t.put(i) for i in range(5)]; [t.put(None) for _ in ws]; t.join(); got = sorted(r.get()[1:] for _ in range(5)); print(got); [w.join() for w in ws]; print([(w.exitcode, w.is_alive(), w.daemon) for w in ws])
    try: r.get(timeout=0.01)
    except queue.Empty as e: print(repr(e))
    try: r.get_nowait()
    except queue.Empty: print("empty", r.empty(), r.full())
    q = mp.Queue(1); q.put(1)
    try: q.put(2, timeout=0.01)
    except queue.Full as e: print(repr(e))
    q.close()
    try: q.put(1)
    except ValueError as e: print(e)
    try: ws[0].start()
    except AssertionError as e: print(e)
    try: mp.Process(target=print).join()
    except AssertionError as e: print(e)
    p = mp.Process(target=time.sleep, args=(30,)); p.start(); p.terminate(); p.join(); print(p.exitcode); p.close()
    try: p.is_alive()
    except ValueError as e: print(e)
    p = mp.Process(target=os._exit, args=(7,)); p.start(); p.join(); print(p.exitcode, mp.active_children()); p = mp.Process(target=time.sleep, args=(30,)); p.start(); p.kill(); p.join(); print(p.exitcode)
    s = mp.SimpleQueue(); s.put([1]); print(s.get(), s.empty())

#= stdout
#| [(0, 0), (1, 0), (2, 1), (3, 3), (4, 6)]
#| [(0, False, False), (0, False, False)]
#| Empty()
#| empty True False
#| Full()
#| Queue <multiprocessing.queues.Queue object at 0x…> is closed
#| cannot start a process twice
#| can only join a started process
#| -15
#| process object is closed
#| 7 []
#| -9
#| [1] True
#= status 0
