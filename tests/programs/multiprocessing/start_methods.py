import multiprocessing as mp
from multiprocessing import get_context, Process, Queue
CONF = {"mode": "import"}
class Obj:
    def __init__(self, n): self.n = n
    def __getstate__(self): return {"n": self.n * 10}
    def __setstate__(self, s): self.n = s["n"] + 1
    def go(self, q): q.put(("method", self.n))
def report(q, x): q.put((CONF["mode"], x.n, mp.current_process().name, __name__))
if __name__ == "__main__":
    CONF["mode"] = "changed"
    for how in ("fork", "spawn"):
        ctx = get_context(how); q = ctx.Queue(); p = ctx.Process(target=report, args=(q, Obj(1)), name=f"{how}-child"); p.start(); print(how, q.get()); p.join(); p = ctx.Process(target=Obj(2).go, args=(q,)); p.start(); print(q.get()); p.join(); print(p.exitcode, type(p).__name__)
    with get_context("spawn").Pool(2) as pool: print(pool.map(abs, [-1, -2]), pool.apply(len, ("abc",)))
    try: mp.set_start_method("spawn"); print(mp.get_start_method()); mp.set_start_method("fork")
    except RuntimeError as e: print(e)
    mp.set_start_method("fork", force=True); print(mp.get_start_method())
    try: get_context("spawn").Process(target=lambda: 1).start()
    except Exception as e: print(type(e).__name__)

#= stdout
#| fork ('changed', 1, 'fork-child', '__main__')
#| ('method', 2)
#| 0 ForkProcess
#| spawn ('import', 11, 'spawn-child', '__mp_main__')
#| ('method', 21)
#| 0 SpawnProcess
#| [1, 2] 3
#| context has already been set
#| fork
#| PicklingError
#= status 0
