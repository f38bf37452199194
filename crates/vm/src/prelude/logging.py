"""Messages with levels, that loggers hand to handlers."""

import _run
import os
import sys
import threading
import time
from string import Template

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0

_levelToName = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG",
          NOTSET: "NOTSET"}
_nameToLevel = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING,
           "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET}
_start = time.time()
_lock = threading.RLock()

raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
logAsyncioTasks = True
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


def getLevelName(level):
    name = _levelToName.get(level)
    if name is not None:
        return name
    number = _nameToLevel.get(level)
    if number is not None:
        return number
    return f"Level {level}"


def getLevelNamesMapping():
    return dict(_nameToLevel)


def addLevelName(level, levelName):
    _levelToName[level] = levelName
    _nameToLevel[levelName] = level


def _check_level(level):
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _nameToLevel:
            raise ValueError(f"Unknown level: {level!r}")
        return _nameToLevel[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        now = time.time_ns()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = os.path.basename(pathname)
        self.module = os.path.splitext(self.filename)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now / 1e9
        self.msecs = (now % 1_000_000_000) // 1_000_000 + 0.0
        self.relativeCreated = (self.created - _start) * 1000
        self.thread = threading.get_ident()
        self.threadName = threading.current_thread().name
        self.processName = "MainProcess"
        processes = _imported("multiprocessing")
        if processes is not None:
            self.processName = processes.current_process().name
        self.process = os.getpid()
        self.taskName = None
        tasks = _imported("asyncio.tasks")
        if tasks is not None and _loop_running() is not None:
            task = tasks.current_task()
            if task is not None:
                self.taskName = task.get_name()

    def __repr__(self):
        return (f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, '
                f'"{self.msg}">')

    def getMessage(self):
        msg = str(self.msg)
        if self.args:
            msg = msg % self.args
        return msg


_factory = LogRecord


def setLogRecordFactory(factory):
    global _factory
    _factory = factory


def getLogRecordFactory():
    return _factory


def makeLogRecord(dict):
    record = _factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    _mark = "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._mark in self._fmt

    def validate(self):
        fmt = self._fmt
        at = fmt.find("%(")
        while at >= 0:
            end = fmt.find(")", at)
            if end > at and fmt[at + 2:end].replace("_", "a").isalnum():
                rest = _after_width(fmt, _after(fmt, end + 1, "#0+ -"))
                if fmt.startswith(".", rest):
                    rest = _after_width(fmt, rest + 1)
                if fmt[rest:rest + 1].lower() in tuple("diouxefgcrsa%"):
                    return
            at = fmt.find("%(", at + 2)
        raise ValueError(f"Invalid format '{fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        if self._defaults:
            return {**self._defaults, **record.__dict__}
        return record.__dict__

    def format(self, record):
        try:
            return self._fill(self._values(record))
        except KeyError as e:
            raise ValueError(f"Formatting field not found in record: {e}")

    def _fill(self, values):
        return self._fmt % dict(values)


def _after(text, at, chars):
    """Where the run of these characters that begins at `at` ends."""
    while at < len(text) and text[at] in chars:
        at += 1
    return at


def _after_width(text, at):
    return at + 1 if text.startswith("*", at) else _after(text, at, "0123456789")


class _AnyField(dict):
    """Stands for every field that a format names, to see whether it is a format at all."""

    def __init__(self, seen):
        self._seen = seen

    def __missing__(self, name):
        if not name.isidentifier():
            raise ValueError(f"invalid field name/expression: {name!r}")
        self._seen.append(name)
        return self

    def __getattr__(self, name):
        return self

    def __getitem__(self, name):
        return self.__missing__(name) if not self._seen else self

    def __str__(self):
        return ""

    __repr__ = __str__

    def __format__(self, spec):
        at = 2 if spec[1:2] in ("<", "=", ">", "^") and len(spec) > 1 else _after(spec[:1], 0, "<=>^")
        at = _after(spec, at, "+ -#0123456789,_")
        if spec.startswith(".", at):
            at = _after(spec, at + 1, "0123456789")
        if at < len(spec) - 1 or at < len(spec) and spec[at].lower() not in "bcdefgnosx%":
            raise ValueError(f"bad specifier: {spec!r}")
        return "1"


class StrFormatStyle(PercentStyle):
    default_format = "{message}"
    asctime_format = "{asctime}"
    _mark = "{asctime"

    def validate(self):
        seen = []
        try:
            self._fmt.format_map(_AnyField(seen))
        except ValueError as exc:
            text = str(exc)
            if not text.startswith("Format string contains positional"):
                if text.startswith("Unknown conversion"):
                    text = f"invalid conversion: {text.rsplit(' ', 1)[1]!r}"
                raise ValueError(f"invalid format: {text}")
        if not seen:
            raise ValueError("invalid format: no fields")

    def _fill(self, values):
        return self._fmt.format(**values)


class StringTemplateStyle(PercentStyle):
    default_format = "${message}"
    asctime_format = "${asctime}"

    def usesTime(self):
        return "$asctime" in self._fmt or "${asctime}" in self._fmt

    def validate(self):
        template = Template(self._fmt)
        if not template.is_valid():
            raise ValueError("invalid format: bare '$' not allowed")
        if not template.get_identifiers():
            raise ValueError("invalid format: no fields")

    def _fill(self, values):
        return Template(self._fmt).substitute(**values)


_STYLES = {"%": (PercentStyle, BASIC_FORMAT),
           "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
           "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


class Formatter:
    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError(f"Style must be one of: {','.join(_STYLES.keys())}")
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def _convert(self, seconds):
        converter = self.converter
        function = getattr(converter, "__func__", converter)
        # Those of the clock are no methods, though they stand in the class.
        return (function if function.__module__ == "time" else converter)(seconds)

    def formatTime(self, record, datefmt=None):
        parts = self._convert(record.created)
        if datefmt:
            return time.strftime(datefmt, parts)
        text = time.strftime(self.default_time_format, parts)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        return _format_exception(ei[1]).removesuffix("\n") if ei[1] is not None else "NoneType: None"

    def formatStack(self, stack_info):
        return stack_info

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if more:
                if text[-1:] != "\n":
                    text += "\n"
                text += more
        return text


_default_formatter = Formatter()


class BufferingFormatter:
    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _default_formatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        lines = [self.linefmt.format(record) for record in records]
        return self.formatHeader(records) + "".join(lines) + self.formatFooter(records)


class Filter:
    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        name = self.name
        return not name or record.name == name or record.name.startswith(name + ".")


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for f in self.filters:
            result = f.filter(record) if hasattr(f, "filter") else f(record)
            if not result:
                return False
            if isinstance(result, LogRecord):
                record = result
        return record
