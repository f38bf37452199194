import logging, logging.handlers, queue, threading, sys, io, json, traceback, time, contextlib, warnings
class JsonFormatter(logging.Formatter):
    def format(self, record):
        d = {"level": record.levelname, "msg": record.getMessage(), "logger": record.name}
        if record.exc_info: d["exc"] = self.formatException(record.exc_info).splitlines()[-1]
        for k in ("req", "user"):
            if hasattr(record, k): d[k] = getattr(record, k)
        return json.dumps(d, sort_keys=True)
class ListHandler(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, record): self.records.append(self.format(record))
root = logging.getLogger(); lh = ListHandler(); lh.setFormatter(JsonFormatter()); root.addHandler(lh); root.setLevel(logging.INFO)
log = logging.getLogger("svc.api")
log.info("hello %s", "w", extra={"req": 7}); log.debug("no")
try: 1 / 0
except ZeroDivisionError: log.exception("div", extra={"user": "u"})
print(*lh.records, sep="\n")
class CtxFilter(logging.Filter):
    def __init__(self): super().__init__(); self.local = threading.local()
    def filter(self, r): r.ctx = getattr(self.local, "ctx", "-"); return True
f = CtxFilter(); h = logging.StreamHandler(sys.stdout); h.addFilter(f); h.setFormatter(logging.Formatter("{ctx:>4}|{levelname:<7}|{message}", style="{")); h.set_name("h1")
log2 = logging.getLogger("ctx"); log2.addHandler(h); log2.propagate = False
def work(n): f.local.ctx = f"t{n}"; log2.warning("from %d", n)
for i in range(2): t = threading.Thread(target=work, args=(i,)); t.start(); t.join()
log2.error("main")
mem = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=h); log3 = logging.getLogger("mem"); log3.propagate = False; log3.addHandler(mem)
log3.warning("buffered 1"); log3.warning("buffered 2"); print("before"); log3.error("flush now"); mem.close()
q = queue.SimpleQueue(); qh = logging.handlers.QueueHandler(q); log4 = logging.getLogger("queue"); log4.addHandler(qh); log4.propagate = False
class H(logging.StreamHandler):
    def handleError(self, record): print("handleError", record.msg, sys.exc_info()[0].__name__)
lst = logging.handlers.QueueListener(q, H(sys.stdout)); lst.start(); log4.warning("q %s", "msg"); log4.error("args %s %s", 1, 2)
try: raise KeyError("kk")
except KeyError: log4.exception("with exc")
lst.stop()
bad = logging.getLogger("bad"); bad.propagate = False; bad.addHandler(H(sys.stdout)); bad.warning("%d", "x"); bad.warning("too many", 1); bad.warning("%(a)s", {"b": 1})
class Styled(logging.LoggerAdapter):
    def process(self, msg, kw): ex = kw.get("extra", {}); return f"[{self.extra['id']}] {msg}", {**kw, "extra": {**self.extra, **ex}}
logging.basicConfig(stream=sys.stdout, force=True, format="%(name)s:%(levelno)d:%(message)s", level="DEBUG")
ad = Styled(logging.getLogger("ad"), {"id": 5}); ad.info("x %s", 1); ad.log(logging.WARNING, "w"); ad.setLevel(logging.ERROR); ad.info("no"); print(ad.isEnabledFor(logging.INFO), ad.logger.level)
nested = Styled(ad, {"id": "n"}); nested.error("nest")
logging.addLevelName(25, "NOTICE"); logging.getLogger("lv").log(25, "notice"); print(logging.getLevelName(25), logging.getLevelName(26), logging._nameToLevel["NOTICE"])
class MyLogger(logging.Logger):
    def notice(self, msg, *a, **k):
        if self.isEnabledFor(25): self._log(25, msg, a, **k)
logging.setLoggerClass(MyLogger); ml = logging.getLogger("mine"); ml.notice("hi %s", 1); print(type(ml).__name__, ml); logging.setLoggerClass(logging.Logger)
print(logging.getLogger("a.b").parent, logging.getLogger("a"), logging.getLogger("a.b").parent.name, logging.root, logging.lastResort, log.handlers, log.getEffectiveLevel(), log.isEnabledFor(10))
def where(): logging.getLogger("w").info("here", stacklevel=2)
logging.basicConfig(stream=sys.stdout, force=True, format="%(funcName)s:%(lineno)d:%(message)s:%(filename)s:%(module)s:%(processName)s", level=10)
where(); logging.info("root info")
logging.basicConfig(stream=sys.stdout, force=True, format="%(asctime)s %(message)s", datefmt="DATE", level=10); logging.warning("dated")
fm = logging.Formatter("%(asctime)s.%(msecs)03d %(message)s", datefmt="%H:%M:%S"); fm.converter = time.gmtime; r = logging.makeLogRecord({"msg": "made", "created": 3661.5, "msecs": 500.0, "args": ()}); print(fm.format(r), r.levelname, r.name); fm2 = logging.Formatter("%(asctime)s"); fm2.converter = time.gmtime; print(fm2.format(r)); print(logging.Formatter("%(message)s %(x)s", defaults={"x": "dflt"}).format(r))
try: logging.Formatter("%(nope)s").format(r)
except ValueError as e: print(e)
except KeyError as e: print("KeyError", e)
try: logging.getLogger(3)
except TypeError as e: print(e)
try: logging.getLogger("x").setLevel(3.5)
except TypeError as e: print(e)
try: logging.basicConfig(nope=1)
except ValueError as e: print(e)
try: logging.basicConfig(stream=sys.stdout, handlers=[], force=True)
except ValueError as e: print(e)
logging.captureWarnings(True); warnings.warn("cap"); logging.captureWarnings(False)
logging.shutdown(); print(logging.getLevelNamesMapping()); logging.critical("end")
logging.getLogger("never").error("stderr?")

#= stdout
#| {"level": "INFO", "logger": "svc.api", "msg": "hello w", "req": 7}
#| {"exc": "ZeroDivisionError: division by zero", "level": "ERROR", "logger": "svc.api", "msg": "div", "user": "u"}
#|   t0|WARNING|from 0
#|   t1|WARNING|from 1
#|    -|ERROR  |main
#| before
#|    -|WARNING|buffered 1
#|    -|WARNING|buffered 2
#|    -|ERROR  |flush now
#| q msg
#| args 1 2
#| with exc
#| Traceback (most recent call last):
#|   File "survey.py", line 32, in <module>
#|     try: raise KeyError("kk")
#|          ^^^^^^^^^^^^^^^^^^^^
#| KeyError: 'kk'
#| handleError %d TypeError
#| handleError too many TypeError
#| handleError %(a)s KeyError
#| ad:20:[5] x 1
#| ad:30:[5] w
#| False 40
#| ad:40:[5] [n] nest
#| lv:25:notice
#| NOTICE Level 26 25
#| mine:25:hi 1
#| MyLogger <MyLogger mine (DEBUG)>
#| <RootLogger root (DEBUG)> <Logger a (DEBUG)> a <RootLogger root (DEBUG)> <_StderrHandler <stderr> (WARNING)> [] 10 True
#| <module>:49:here:survey.py:survey:MainProcess
#| <module>:49:root info:survey.py:survey:MainProcess
#| DATE dated
#| 01:01:01.500 made Level None None
#| 1970-01-01 01:01:01,500
#| made dflt
#| Formatting field not found in record: 'nope'
#| A logger name must be a string
#| Level not an integer or a valid string: 3.5
#| 'stream' or 'filename' should not be specified together with 'handlers'
#| {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10, 'NOTSET': 0, 'NOTICE': 25}
#= stderr
#| CRITICAL:root:end
#| ERROR:never:stderr?
#= status 0
