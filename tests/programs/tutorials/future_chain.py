from concurrent.futures import ThreadPoolExecutor, Future, InvalidStateError, CancelledError
import threading
def then(fut, fn, ex):
    out = Future()
    def cb(f):
        try: r = f.result()
        except BaseException as e: out.set_exception(e)
        else: ex.submit(fn, r).add_done_callback(lambda g: out.set_exception(g.exception()) if g.exception() else out.set_result(g.result()))
    fut.add_done_callback(cb); return out
with ThreadPoolExecutor(2, thread_name_prefix="io") as ex:
    f = then(then(ex.submit(int, "41"), lambda x: x + 1, ex), str, ex); print(repr(f.result(1)))
    g = then(ex.submit(int, "x"), lambda x: x + 1, ex)
    try: g.result(1)
    except ValueError as e: print(e)
    h = then(ex.submit(int, "1"), lambda x: x / 0, ex); print(repr(h.exception(1)))
    print(ex.submit(lambda: threading.current_thread().name).result().startswith("io_"))
f = Future(); print(f.done(), f.running(), f.cancelled(), f.set_running_or_notify_cancel(), f.running(), f.cancel()); f.set_result(3)
for a in (lambda: f.set_result(4), lambda: f.set_exception(ValueError())):
    try: a()
    except (InvalidStateError, RuntimeError) as e: print(type(e).__name__, str(e).split(" at ")[0])
c = Future(); c.add_done_callback(lambda f: print("cb", f.cancelled())); print(c.cancel(), c.cancel(), c.set_running_or_notify_cancel())
try: c.result()
except CancelledError as e: print("cancelled", repr(e))

#= stdout
#| '42'
#| invalid literal for int() with base 10: 'x'
#| ZeroDivisionError('division by zero')
#| True
#| False False False True True False
#| InvalidStateError FINISHED: <Future
#| InvalidStateError FINISHED: <Future
#| cb True
#| True True False
#| cancelled CancelledError()
#= status 0
