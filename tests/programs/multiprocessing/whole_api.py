import multiprocessing as mp
import os
import sys
import time
from multiprocessing import Array, Lock, Process, Queue, Value


def f(x):
    return x


def child(conn, v, a):
    conn.send({"other": os.getpid() != os.getppid(), "name": mp.current_process().name})
    with v.get_lock():
        v.value += 1.5
    a[0] = 99
    conn.close()


if __name__ == "__main__":
    a, b = mp.Pipe(duplex=False)
    v = Value("d", 1.0)
    arr = Array("i", [1, 2, 3])
    p = Process(target=child, args=(b, v, arr), name="kid")
    print(p.name, p.pid, p.exitcode, p.is_alive(), p.daemon)
    p.start()
    print(p.is_alive(), p.pid is not None)
    print(a.recv())
    p.join()
    print(v.value, arr[:], p.exitcode, str(p).split(" pid")[0])
    b.close()
    try:
        a.recv()
    except EOFError as e:
        print("eof", repr(e))
    try:
        a.send(1)
    except OSError as e:
        print(e)
    print(mp.cpu_count() > 0, mp.get_start_method(), mp.active_children(), mp.parent_process())
    q = Queue(2)
    q.put(1)
    q.put("two")
    print(q.get(), q.get())
    try:
        q.get(timeout=0.05)
    except Exception as e:
        print(type(e).__module__, type(e).__name__)
    q.close()
    try:
        q.put(1)
    except ValueError as e:
        print(str(e).split(" <")[0])
    l = Lock()
    print(l, l.acquire(), l.acquire(False), l.release(), l)
    print(mp.Semaphore(3), mp.RLock(), mp.Event().is_set(), mp.Array("d", 2)[:], mp.Array("c", b"abc").value)
    for x in (lambda: mp.Value("z"), lambda: Process(target=f).join(), lambda: p.start(), lambda: mp.get_context("x"), lambda: arr[10], lambda: Process(5)):
        try:
            print(x())
        except BaseException as e:
            print(type(e).__name__, e)
    p.close()
    try:
        p.is_alive()
    except ValueError as e:
        print(e)
    s = mp.SimpleQueue()
    s.put([1])
    print(s.empty(), s.get())
    p = Process(target=time.sleep, args=(10,))
    p.start()
    p.terminate()
    p.join()
    print(p.exitcode)
    p = Process(target=sys.exit, args=("bye",))
    p.start()
    p.join()
    print(p.exitcode)

#= stdout
#| kid None None False False
#| True True
#| {'other': True, 'name': 'kid'}
#| 2.5 [99, 2, 3] 0 <Process name='kid'
#| eof EOFError()
#| connection is read-only
#| True fork [] None
#| 1 two
#| _queue Empty
#| Queue
#| <Lock(owner=None)> True False None <Lock(owner=None)>
#| <Semaphore(value=3)> <RLock(None, 0)> False [0.0, 0.0] b'abc'
#| TypeError this type has no size
#| AssertionError can only join a started process
#| AssertionError cannot start a process twice
#| ValueError cannot find context for 'x'
#| IndexError invalid index
#| AssertionError group argument must be None for now
#| process object is closed
#| False [1]
#| -15
#| 1
#= stderr
#| bye
#= status 0
