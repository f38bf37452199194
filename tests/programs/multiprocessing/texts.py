import multiprocessing as mp
import time
def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)
def slow(): time.sleep(30)
def ok(): pass
if __name__ == "__main__":
    p = mp.Process(target=ok)
    attempt("join", p.join)
    attempt("terminate", p.terminate)
    attempt("pid", lambda: p.pid)
    p.start()
    attempt("start", p.start)
    p.join()
    attempt("start", p.start)
    p.close()
    attempt("closed", p.is_alive)
    p = mp.Process(target=slow)
    p.start()
    attempt("close", p.close)
    attempt("exitcode", lambda: p.exitcode)
    attempt("join timeout", lambda: p.join(0.05))
    print(p.is_alive())
    p.kill()
    p.join()
    attempt("group", lambda: mp.Process("x"))
    attempt("args", lambda: mp.Process(target=ok, args=5))
    attempt("release", mp.Lock().release)
    attempt("rlock", mp.RLock().release)

#= stdout
#| join AssertionError can only join a started process
#| terminate AttributeError 'NoneType' object has no attribute 'terminate'
#| pid None
#| start AssertionError cannot start a process twice
#| start AssertionError cannot start a process twice
#| closed ValueError process object is closed
#| close ValueError Cannot close a process while it is still running. You should first call join() or terminate().
#| exitcode None
#| join timeout None
#| True
#| group AssertionError group argument must be None for now
#| args TypeError 'int' object is not iterable
#| release ValueError semaphore or lock released too many times
#| rlock AssertionError attempt to release recursive lock not owned by thread
#= status 0
