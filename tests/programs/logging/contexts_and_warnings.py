import logging, threading, contextvars, sys, asyncio, io
rid = contextvars.ContextVar("rid", default="-")
class F(logging.Filter):
    def filter(self, r): r.rid = rid.get(); return True
buf = io.StringIO(); h = logging.StreamHandler(buf); h.addFilter(F()); h.setFormatter(logging.Formatter("{rid:>4} {levelname[0]} {name} {funcName}: {message}", style="{")); log = logging.getLogger("svc"); log.addHandler(h); log.setLevel("INFO"); log.propagate = False
def handle(i):
    tok = rid.set(f"r{i}")
    try: log.info("start"); step(i)
    except ValueError: log.error("bad", exc_info=False)
    finally: log.info("end"); rid.reset(tok)
def step(i):
    if i == 2: raise ValueError(i)
    log.warning("step %d%%", i * 10)
ts = [threading.Thread(target=handle, args=(i,)) for i in (1, 2)]; [(t.start(), t.join()) for t in ts]
async def ah(i): rid.set(f"a{i}"); await asyncio.sleep(0); log.info("async %s", i)
async def main(): await asyncio.gather(ah(1), ah(2))
asyncio.run(main()); handle(3); print(buf.getvalue(), end=""); print(rid.get(), log.handlers[0].filters[0].__class__.__name__, log.level, log.getEffectiveLevel(), logging.getLogger("svc.sub").parent is log)
logging.basicConfig(format="%(levelname)s:%(message)s", level=logging.DEBUG, stream=sys.stdout, force=True); logging.debug("root %s", {"a": 1}); logging.getLogger("x.y").critical("c"); logging.info("%(a)d", {"a": 5}); logging.log(15, "fifteen"); logging.disable(logging.WARNING); logging.warning("no"); logging.error("yes"); logging.disable(logging.NOTSET)
logging.captureWarnings(True); import warnings; warnings.warn("careful"); logging.captureWarnings(False)
try: 1 / 0
except ZeroDivisionError: logging.exception("boom")
logging.getLogger().handlers[0].setLevel("ERROR"); logging.warning("hidden"); logging.error("shown", stack_info=False)

#= stdout
#|   r1 I svc handle: start
#|   r1 W svc step: step 10%
#|   r1 I svc handle: end
#|   r2 I svc handle: start
#|   r2 E svc handle: bad
#|   r2 I svc handle: end
#|   a1 I svc ah: async 1
#|   a2 I svc ah: async 2
#|   r3 I svc handle: start
#|   r3 W svc step: step 30%
#|   r3 I svc handle: end
#| - F 20 20 True
#| DEBUG:root {'a': 1}
#| CRITICAL:c
#| INFO:5
#| Level 15:fifteen
#| ERROR:yes
#| WARNING:contexts_and_warnings.py:19: UserWarning: careful
#|   logging.captureWarnings(True); import warnings; warnings.warn("careful"); logging.captureWarnings(False)
#|
#| ERROR:boom
#| Traceback (most recent call last):
#|   File "contexts_and_warnings.py", line 20, in <module>
#|     try: 1 / 0
#|          ~~^~~
#| ZeroDivisionError: division by zero
#| ERROR:shown
#= status 0
