import re
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, CancelledError, InvalidStateError


def show(f):
    print(re.sub(r"0x[0-9a-f]+", "0x", repr(f)))


f = Future()
show(f)
print(f.done(), f.running(), f.cancelled())
f.add_done_callback(lambda f: print("callback", f.result()))
f.set_result(5)
show(f)
f.add_done_callback(lambda f: print("late callback"))
try:
    f.set_result(6)
except InvalidStateError as e:
    print(re.sub(r"0x[0-9a-f]+", "0x", str(e)))
g = Future()
g.set_exception(KeyError("k"))
show(g)
print(repr(g.exception()))
h = Future()
print(h.cancel(), h.cancelled(), h.cancel(), h.done())
show(h)
try:
    h.result()
except CancelledError as e:
    print("cancelled", repr(e))
print(h.set_running_or_notify_cancel())
r = Future()
print(r.set_running_or_notify_cancel(), r.running(), r.cancel())
show(r)
gate = threading.Event()
with ThreadPoolExecutor(1, thread_name_prefix="job") as ex:
    begun = threading.Event()

    def hold():
        begun.set()
        return gate.wait()
    a = ex.submit(hold)
    begun.wait()
    b = ex.submit(print, "never runs")
    print(b.cancel(), b.cancelled(), a.cancel())
    gate.set()
    print(a.result())
    print(ex.submit(lambda: threading.current_thread().name).result())
ex = ThreadPoolExecutor(1)
begun = threading.Event()


def first_job():
    begun.set()
    time.sleep(0.2)


first = ex.submit(first_job)
begun.wait()
rest = [ex.submit(time.sleep, 0.1) for _ in range(3)]
ex.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in rest], first.result())


def start(name):
    print("init", name)


with ThreadPoolExecutor(1, initializer=start, initargs=("w",)) as ex:
    print(ex.submit(pow, 2, 3).result())
for make in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(initializer=5)):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| <Future at 0x state=pending>
#| False False False
#| callback 5
#| <Future at 0x state=finished returned int>
#| late callback
#| FINISHED: <Future at 0x state=finished returned int>
#| <Future at 0x state=finished raised KeyError>
#| KeyError('k')
#| True True True True
#| <Future at 0x state=cancelled>
#| cancelled CancelledError()
#| False
#| True True False
#| <Future at 0x state=running>
#| True True False
#| True
#| job_0
#| [True, True, True] None
#| init w
#| 8
#| ValueError max_workers must be greater than 0
#| TypeError initializer must be a callable
#= status 0
