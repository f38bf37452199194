# logging.config.dictConfig, import_module, literal_eval and zoneinfo.
import logging, logging.config, importlib, ast, zoneinfo, datetime
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "formatters": {"simple": {"format": "%(levelname)s:%(name)s:%(threadName)s:%(message)s"}, "brief": {"format": "{message}!", "style": "{"}}, "filters": {"f": {"name": "app"}}, "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "simple", "level": "DEBUG", "stream": "ext://sys.stdout"}, "err": {"class": "logging.StreamHandler", "formatter": "brief", "level": "ERROR", "filters": ["f"]}, "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "console"}}, "loggers": {"app": {"level": "DEBUG", "handlers": ["console", "err"], "propagate": False}, "m": {"handlers": ["mem"], "level": "INFO", "propagate": False}}, "root": {"level": "WARNING", "handlers": ["console"]}})
log = logging.getLogger("app"); log.debug("d"); log.error("e"); logging.getLogger("x").info("no"); logging.getLogger("x").warning("yes"); m = logging.getLogger("m"); m.info("one"); print("--"); m.info("two"); print(sorted(logging.getHandlerNames()))
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.Nope"}}}, {"version": 1, "root": {"handlers": ["zz"]}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "q"}}}):
    try: logging.config.dictConfig(bad)
    except Exception as e: print(type(e).__name__, e, "|", repr(e.__cause__))
j = importlib.import_module("json"); print(j.dumps([1])); print(importlib.import_module("collections.abc").Sized.__name__)
for s in ("[1, 2.5, 'a', (1,), {'k': None}, {1, 2}, True, b'x', -3, 1+2j, ()]", "'a' 'b'", "(1)", "{}", "set()", "  42", "'''m\nn'''", "{'a': [1, {'b': 2}]}", "-1.5e3", "0x1F", "r'\\d'", "1_000", "(1, 2)", "1,"):
    v = ast.literal_eval(s); print(type(v).__name__, v)
for s in ("1 + 1", "foo", "f()", "[1", "", "__import__('os')", "1 if 1 else 2", "'a' + 'b'"):
    try: print(ast.literal_eval(s))
    except (ValueError, SyntaxError) as e: print(type(e).__name__, str(e).split("<")[0].split(":")[0])
z = zoneinfo.ZoneInfo("UTC"); d = datetime.datetime(2024, 1, 2, 3, tzinfo=z); print(d, d.tzname(), z, repr(z), d.astimezone(datetime.timezone(datetime.timedelta(hours=2))), d == datetime.datetime(2024, 1, 2, 3, tzinfo=datetime.timezone.utc))

#= stdout
#| DEBUG:app:MainThread:d
#| ERROR:app:MainThread:e
#| WARNING:x:MainThread:yes
#| --
#| INFO:m:MainThread:one
#| INFO:m:MainThread:two
#| ['console', 'err', 'mem']
#| ValueError dictionary doesn't specify a version | None
#| ValueError Unsupported version: 2 | None
#| ValueError Unable to configure handler 'h' | ValueError("Cannot resolve 'logging.Nope': No module named 'logging.Nope'")
#| ValueError Unable to configure root logger | ValueError("Unable to add handler 'zz'")
#| ValueError Unable to configure handler 'h' | ValueError("Unable to set formatter 'q'")
#| [1]
#| Sized
#| list [1, 2.5, 'a', (1,), {'k': None}, {1, 2}, True, b'x', -3, (1+2j), ()]
#| str ab
#| int 1
#| dict {}
#| set set()
#| int 42
#| str m
#| n
#| dict {'a': [1, {'b': 2}]}
#| float -1500.0
#| int 31
#| str \d
#| int 1000
#| tuple (1, 2)
#| tuple (1,)
#| ValueError malformed node or string on line 1
#| ValueError malformed node or string on line 1
#| ValueError malformed node or string on line 1
#| SyntaxError '[' was never closed (
#| SyntaxError invalid syntax (
#| ValueError malformed node or string on line 1
#| ValueError malformed node or string on line 1
#| ValueError malformed node or string on line 1
#| 2024-01-02 03:00:00+00:00 UTC UTC zoneinfo.ZoneInfo(key='UTC') 2024-01-02 05:00:00+02:00 True
#= stderr
#| e!
#= status 0
