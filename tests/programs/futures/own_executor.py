import concurrent.futures as cf
import time


class Deferred(cf.Executor):
    def submit(self, fn, /, *args, **kwargs):
        f = cf.Future()
        try:
            f.set_result(fn(*args, **kwargs))
        except Exception as e:
            f.set_exception(e)
        return f


with Deferred() as d:
    print(list(d.map(abs, [-1, -2])), repr(d.submit(int, "x").exception()))
print(cf.ThreadPoolExecutor.__name__, cf.Future.__module__, cf.TimeoutError is TimeoutError, cf.CancelledError.__mro__[1].__name__)
with cf.ThreadPoolExecutor(2) as ex:
    fs = [ex.submit(lambda i=i: i) for i in range(4)]
    print(cf.wait(fs).done == set(fs), sorted(f.result() for f in cf.as_completed(fs)))
    f = ex.submit(time.sleep, 0)
    print(f.result(), f.exception())
    g = ex.submit(next, iter([]))
    try:
        g.result()
    except StopIteration as e:
        print("stop", repr(e))

    def group():
        raise ExceptionGroup("many", [ValueError(1), KeyError(2)])
    try:
        ex.submit(group).result()
    except* ValueError as eg:
        print(eg.exceptions)
    except* KeyError as eg:
        print(eg.exceptions)
try:
    ex.map(print, [1])
except RuntimeError as e:
    print(e)

#= stdout
#| [1, 2] ValueError("invalid literal for int() with base 10: 'x'")
#| ThreadPoolExecutor concurrent.futures._base True Error
#| True [0, 1, 2, 3]
#| None None
#| stop StopIteration()
#| (ValueError(1),)
#| (KeyError(2),)
#| cannot schedule new futures after shutdown
#= status 0
