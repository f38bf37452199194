import sys
import threading
import traceback


def risky():
    raise ConnectionError("refused")


def worker():
    try:
        risky()
    except ConnectionError:
        traceback.print_exc()
        print("handled", file=sys.stderr)


t = threading.Thread(target=worker)
t.start()
t.join()


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)
    print("".join(traceback.format_tb(args.exc_traceback)), end="")


threading.excepthook = hook
t = threading.Thread(target=risky, name="bad")
t.start()
t.join()

#= stdout
#| hook: ConnectionError refused bad
#|   File "threads.py", line 7, in risky
#|     raise ConnectionError("refused")
#= stderr
#| Traceback (most recent call last):
#|   File "threads.py", line 12, in worker
#|     risky()
#|     ~~~~~^^
#|   File "threads.py", line 7, in risky
#|     raise ConnectionError("refused")
#| ConnectionError: refused
#| handled
#= status 0
