import io
import logging
import re
import sys

out = io.StringIO()
h = logging.StreamHandler(out)
log = logging.getLogger("f")
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(h)


def shown(fmt, style="%", datefmt=None, **kw):
    out.seek(0)
    out.truncate()
    h.setFormatter(logging.Formatter(fmt, datefmt, style, **kw))
    log.info("hello %s", "you")
    return out.getvalue().rstrip("\n")


print(shown("%(name)s|%(levelno)s|%(filename)s|%(module)s|%(funcName)s|%(message)s"))
print(shown("{levelname:>8} {message}", "{"), shown("$levelname-$message", "$"))
print(bool(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} hello you", shown("%(asctime)s %(message)s"))))
print(bool(re.fullmatch(r"\d\d:\d\d:\d\d hello you", shown("%(asctime)s %(message)s", datefmt="%H:%M:%S"))))
print(bool(re.fullmatch(r"\d+ \d+ MainProcess MainThread None", shown("%(process)d %(thread)d %(processName)s %(threadName)s %(taskName)s"))))
print(shown("%(message)s %(extra)s", defaults={"extra": "default"}))
print(bool(re.fullmatch(r"\d+\.\d+ \d+", shown("%(created)f %(msecs)d"))))


class Upper(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


h.setFormatter(Upper("%(message)s"))
out.seek(0)
out.truncate()
log.info("loud")
print(out.getvalue(), end="")


class NoSecrets(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()


f = NoSecrets()
h.addFilter(f)
log.info("a secret")
log.info("public")
print(out.getvalue().split("\n")[1:])
h.removeFilter(f)
adapter = logging.LoggerAdapter(log, {"user": "ann"})
h.setFormatter(logging.Formatter("%(user)s %(message)s"))
out.seek(0)
out.truncate()
adapter.info("hi")
log.info("direct", extra={"user": "bob"})
print(out.getvalue(), end="")
print(h, repr(log), adapter)
logging.disable(logging.INFO)
log.info("disabled")
logging.disable(logging.NOTSET)
print(log.handlers == [h], log.hasHandlers(), logging.getLogger("f.g").hasHandlers())


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


lh = ListHandler()
log.addHandler(lh)
log.warning("x %d", 5)
r = lh.records[0]
print(r.levelname, r.msg, r.args, r.getMessage(), r)

#= stdout
#| f|20|formats.py|formats|shown|hello you
#|     INFO hello you INFO-hello you
#| True
#| True
#| True
#| hello you default
#| True
#| LOUD
#| ['PUBLIC', '']
#| ann hi
#| bob direct
#| <StreamHandler (NOTSET)> <Logger f (DEBUG)> <LoggerAdapter f (DEBUG)>
#| True True True
#| WARNING x %d (5,) x 5 <LogRecord: f, 30, formats.py, 79, "x %d">
#= stderr
#| --- Logging error ---
#| Traceback (most recent call last):
#| KeyError: 'user'
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#| ValueError: Formatting field not found in record: 'user'
#| Call stack:
#|   File "formats.py", line 79, in <module>
#|     log.warning("x %d", 5)
#| Message: 'x %d'
#| Arguments: (5,)
#= status 0
