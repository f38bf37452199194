import atexit
import os
import sched
import signal
import time

s = sched.scheduler(time.monotonic, time.sleep)
s.enter(0.2, 1, print, argument=("b",))
s.enter(0.1, 2, print, ("a",))
e = s.enter(0.3, 1, print, ("never",))
print(len(s.queue), s.empty())
s.cancel(e)
s.run()
print(s.empty())
atexit.register(print, "bye")
print(signal.SIGTERM, repr(signal.SIGINT), signal.Signals(9).name, signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT).__name__)


def handler(signum, frame):
    print("handled", signum, signal.Signals(signum).name)


print(signal.signal(signal.SIGUSR1, handler))
signal.raise_signal(signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler, signal.strsignal(15))
for action in (lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.signal(signal.SIGTERM, 5.5), lambda: signal.signal(99, handler)):
    try:
        action()
    except Exception as x:
        print(type(x).__name__, x)
print(os.path.join("a", "b"), os.path.basename("/x/y.py"), os.path.splitext("a.tar.gz"), os.sep, os.name, os.environ.get("NOPE", "default"))

#= stdout
#| 3 False
#| a
#| b
#| True
#| 15 <Signals.SIGINT: 2> SIGKILL 0 default_int_handler
#| 0
#| handled 10 SIGUSR1
#| True Terminated
#| OSError [Errno 22] Invalid argument
#| TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
#| ValueError signal number out of range
#| a/b y.py ('a.tar', '.gz') / posix default
#| bye
#= status 0
