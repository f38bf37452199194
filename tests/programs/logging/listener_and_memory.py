import logging, logging.handlers, threading, queue, sys
q = queue.Queue(); root = logging.getLogger(); root.setLevel(logging.DEBUG); root.addHandler(logging.handlers.QueueHandler(q))
class Sink(logging.Handler):
    def __init__(self): super().__init__(); self.rows = []
    def emit(self, r): self.rows.append(self.format(r))
sink = Sink(); sink.setFormatter(logging.Formatter("%(threadName)s %(levelname)-7s %(name)s %(message)s")); err = logging.StreamHandler(sys.stdout); err.setLevel(logging.ERROR); err.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
lis = logging.handlers.QueueListener(q, sink, err, respect_handler_level=True); lis.start()
def work(i):
    log = logging.getLogger(f"app.w{i}"); log.debug("start %d", i)
    try: 1 / (i - 1)
    except ZeroDivisionError: log.exception("failed %s", i)
    log.log(25, "level 25"); log.warning("bye", extra={"k": 1})
ts = [threading.Thread(target=work, args=(i,), name=f"T{i}") for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; lis.stop()
for r in sorted(sink.rows): print(r.replace(__file__, "FILE"))
lg = logging.getLogger("app.w1"); print(lg, lg.parent, lg.getEffectiveLevel(), lg.isEnabledFor(5), logging.getLevelName(25), lg.hasHandlers())
ad = logging.LoggerAdapter(lg, {"id": 7}); ad.process = lambda m, k: (f"[{ad.extra['id']}] {m}", k); ad.info("adapted"); print(q.get_nowait().getMessage())
logging.addLevelName(25, "NOTICE"); mh = logging.handlers.MemoryHandler(10, target=err, flushLevel=logging.CRITICAL); m = logging.getLogger("mem"); m.addHandler(mh); m.propagate = False; m.error("kept"); print(len(mh.buffer)); m.critical("flush"); print(len(mh.buffer), logging.getLevelName(25))
m.error("%d", "x")

#= stdout
#| ERROR: failed 1
#| Traceback (most recent call last):
#|   File "listener_and_memory.py", line 10, in work
#|     try: 1 / (i - 1)
#|          ~~^~~~~~~~~
#| ZeroDivisionError: division by zero
#| T0 DEBUG   app.w0 start 0
#| T0 Level 25 app.w0 level 25
#| T0 WARNING app.w0 bye
#| T1 DEBUG   app.w1 start 1
#| T1 ERROR   app.w1 failed 1
#| Traceback (most recent call last):
#|   File "FILE", line 10, in work
#|     try: 1 / (i - 1)
#|          ~~^~~~~~~~~
#| ZeroDivisionError: division by zero
#| T1 Level 25 app.w1 level 25
#| T1 WARNING app.w1 bye
#| T2 DEBUG   app.w2 start 2
#| T2 Level 25 app.w2 level 25
#| T2 WARNING app.w2 bye
#| <Logger app.w1 (DEBUG)> <RootLogger root (DEBUG)> 10 False Level 25 True
#| [7] adapted
#| 1
#| ERROR: kept
#| CRITICAL: flush
#| 0 NOTICE
#= stderr
#| --- Logging error ---
#| Traceback (most recent call last):
#| TypeError: %d format: a real number is required, not str
#| Call stack:
#| Logged from file listener_and_memory.py, line 18
#| Message: '%d'
#| Arguments: ('x',)
#= status 0
