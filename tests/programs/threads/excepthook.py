import threading
def worker(): 1 / 0
def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name, type(args).__name__, args.exc_traceback is not None)
threading.excepthook = hook
t = threading.Thread(target=worker)
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=worker, name="plain")
t.start()
t.join()

#= stdout
#| hook ZeroDivisionError division by zero Thread-1 (worker) _ExceptHookArgs True
#= stderr
#| Exception in thread plain:
#| Traceback (most recent call last):
#|   File "excepthook.py", line 2, in worker
#|     def worker(): 1 / 0
#|                   ~~^~~
#| ZeroDivisionError: division by zero
#= status 0
