import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(threadName)s:%(message)s", stream=sys.stdout)
logging.debug("hidden")
logging.info("plain %s %d", "args", 5)
logging.warning("careful")
logging.error("broken %(what)s", {"what": "thing"})
log = logging.getLogger("app.db")
log.info("from a logger")
log.critical("worst")
print(log, logging.getLogger("app.db") is log, log.parent, logging.root, log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG))
logging.getLogger("app").setLevel("DEBUG")
log.debug("now visible")
log.log(25, "custom level")
logging.addLevelName(25, "NOTICE")
log.log(25, "named level")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
    logging.error("with info", exc_info=True)
log.disabled = True
log.error("not shown")
log.disabled = False
print(logging.getLevelName(10), logging.getLevelName("ERROR"), logging.getLevelName(11))
for action in (lambda: log.setLevel("LOUD"), lambda: logging.getLogger(5), lambda: logging.basicConfig(force=True, nope=1), lambda: logging.Formatter("%(oops"), lambda: logging.Formatter(style="x")):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| INFO:root:MainThread:plain args 5
#| WARNING:root:MainThread:careful
#| ERROR:root:MainThread:broken thing
#| INFO:app.db:MainThread:from a logger
#| CRITICAL:app.db:MainThread:worst
#| <Logger app.db (INFO)> True <RootLogger root (INFO)> <RootLogger root (INFO)> 20 False
#| DEBUG:app.db:MainThread:now visible
#| Level 25:app.db:MainThread:custom level
#| NOTICE:app.db:MainThread:named level
#| ERROR:app.db:MainThread:failed
#| Traceback (most recent call last):
#|   File "basics.py", line 19, in <module>
#|     1 / 0
#|     ~~^~~
#| ZeroDivisionError: division by zero
#| ERROR:root:MainThread:with info
#| Traceback (most recent call last):
#|   File "basics.py", line 19, in <module>
#|     1 / 0
#|     ~~^~~
#| ZeroDivisionError: division by zero
#| DEBUG 40 Level 11
#| ValueError Unknown level: 'LOUD'
#| TypeError A logger name must be a string
#| ValueError Unrecognised argument(s): nope
#| ValueError Invalid format '%(oops' for '%' style
#| ValueError Style must be one of: %,{,$
#= status 0
