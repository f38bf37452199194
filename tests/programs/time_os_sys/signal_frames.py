"""Handlers of signals get the frame that was interrupted; frames by sys and inspect."""
import signal, os, threading, time, sys, inspect
stop = threading.Event()
def handler(signum, frame):
    print("signal", signal.Signals(signum).name, type(frame).__name__, frame.f_code.co_name, frame.f_lineno > 0)
    stop.set()
old = signal.signal(signal.SIGTERM, handler)
print(old is signal.SIG_DFL, signal.getsignal(signal.SIGTERM) is handler, signal.SIGINT, repr(signal.SIGTERM), signal.strsignal(15))
def worker():
    n = 0
    while not stop.wait(0.001): n += 1
    print("worker leaves")
t = threading.Thread(target=worker); t.start()
def main():
    os.kill(os.getpid(), signal.SIGTERM)
    t.join()
main()
class Killer:
    def __init__(self):
        self.now = False
        for s in (signal.SIGINT, signal.SIGUSR1): signal.signal(s, self.exit)
    def exit(self, signum, frame):
        print("caller", frame.f_code.co_name, frame.f_globals is not None, frame.f_back is not None)
        self.now = True
k = Killer()
def loop():
    i = 0
    while not k.now:
        i += 1
        if i == 3: signal.raise_signal(signal.SIGUSR1)
    return i
print(loop())
with_frame = []
signal.signal(signal.SIGUSR2, lambda s, f: with_frame.append(f.f_locals.get("secret")))
def hidden():
    secret = 42
    signal.raise_signal(signal.SIGUSR2)
hidden(); print(with_frame)
signal.signal(signal.SIGINT, signal.default_int_handler)
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e: print("interrupted", repr(e))
def in_thread():
    try: signal.signal(signal.SIGINT, handler)
    except ValueError as e: print(e)
t = threading.Thread(target=in_thread); t.start(); t.join()
def names(): return [info.function for info in inspect.stack()]
def outer(): return names(), sys._getframe().f_code.co_name, inspect.currentframe().f_back.f_code.co_name, sys._getframe(1).f_lineno > 0
print(outer(), inspect.stack()[0].code_context, type(sys._getframe()) is type(inspect.currentframe()))
try: sys._getframe(99)
except ValueError as e: print(e)
def bye(s, f): sys.exit(s + 100)
signal.signal(signal.SIGTERM, bye); signal.raise_signal(signal.SIGTERM)

#= stdout
#| True True 2 <Signals.SIGTERM: 15> Terminated
#| signal SIGTERM frame main True
#| worker leaves
#| caller loop True True
#| 3
#| [42]
#| interrupted KeyboardInterrupt()
#| signal only works in main thread of the main interpreter
#| (['names', 'outer', '<module>'], 'outer', '<module>', True) ['print(outer(), inspect.stack()[0].code_context, type(sys._getframe()) is type(inspect.currentframe()))\n'] True
#| call stack is not deep enough
#= status 115
