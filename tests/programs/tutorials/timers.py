import threading
import time

log = []
start = time.monotonic()


def say(text, *, loud=False):
    log.append(text.upper() if loud else text)


t1 = threading.Timer(0.3, say, args=("three",))
t2 = threading.Timer(0.1, say, args=["one"], kwargs={"loud": True})
t3 = threading.Timer(0.2, say, ("never",))
for t in (t1, t2, t3):
    t.start()
t3.cancel()
print(t1.is_alive(), t1.interval, t3.finished.is_set())
for t in (t1, t2, t3):
    t.join()
print(log, round(time.monotonic() - start, 1) >= 0.3)


class Repeat:
    def __init__(self, interval, times, function):
        self.interval, self.left, self.function = interval, times, function
        self.done = threading.Event()
        self._next()

    def _next(self):
        if self.left == 0:
            self.done.set()
            return
        self.left -= 1
        threading.Timer(self.interval, self._run).start()

    def _run(self):
        self.function(self.left)
        self._next()


r = Repeat(0.05, 3, lambda left: print("tick", left))
print(r.done.wait(5))

#= stdout
#| True 0.3 True
#| ['ONE', 'three'] True
#| tick 2
#| tick 1
#| tick 0
#| True
#= status 0
