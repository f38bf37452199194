import threading
import time
def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)
gate = threading.Lock()
gate.acquire()
def wait():
    with gate: pass
t = threading.Thread(target=wait)
attempt("early join", t.join)
print(t)
t.start()
attempt("start twice", t.start)
def late(): t.daemon = True
attempt("daemon", late)
attempt("timeout", lambda: t.join(0.01))
print(t.is_alive())
gate.release()
attempt("join", t.join)
attempt("join again", t.join)
attempt("start after", t.start)
attempt("self", threading.current_thread().join)
attempt("group", lambda: threading.Thread("x"))
attempt("extra", lambda: threading.Thread(tagret=wait))
attempt("sleep", lambda: time.sleep(-1))
attempt("sleep", lambda: time.sleep("a"))

#= stdout
#| early join RuntimeError cannot join thread before it is started
#| <Thread(Thread-1 (wait), initial)>
#| start twice RuntimeError threads can only be started once
#| daemon RuntimeError cannot set daemon status of active thread
#| timeout None
#| True
#| join None
#| join again None
#| start after RuntimeError threads can only be started once
#| self RuntimeError cannot join current thread
#| group AssertionError group argument must be None for now
#| extra TypeError Thread.__init__() got an unexpected keyword argument 'tagret'. Did you mean 'target'?
#| sleep ValueError sleep length must be non-negative
#| sleep TypeError 'str' object cannot be interpreted as an integer
#= status 0
