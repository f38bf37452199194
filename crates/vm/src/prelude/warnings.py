"""Warnings: which of them are shown, and how."""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']

# Rows of (action, part of the message, category, module, line); the first that fits decides.
filters = [("default", None, DeprecationWarning, "__main__", 0),
           ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0),
           ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]
defaultaction = "default"
onceregistry = []
_shown = []


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self.category.__name__!r}, filename : "
                f"{self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _source_line(filename, lineno)
    if line:
        text += f"  {line.strip()}\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        file = sys.stderr
        if file is None:
            return
    file.write(formatwarning(message, category, filename, lineno, line))


_plain_show = showwarning
_recorders = []


def _emit(message, category, filename, lineno, line=None):
    if _recorders:
        _recorders[-1].append(WarningMessage(message, category, filename, lineno, None, line))
    else:
        showwarning(message, category, filename, lineno, None, line)


def _begins(pattern, text, whole=False):
    """Whether the text begins with what a filter's pattern describes, or is it."""
    if not any([ch in "\\^$*+?{}[]|()." for ch in pattern]):
        return text == pattern if whole else text.lower().startswith(pattern.lower())
    import re
    return re.match(pattern + "$" if whole else pattern, text, 0 if whole else re.I) is not None


def _decide(message, text, category, module, lineno, place):
    """Whether a warning is to be shown; raises it where the filter says so."""
    for action, part, kind, where, line in filters:
        if ((part is None or _begins(part, text)) and issubclass(category, kind)
                and (where is None or _begins(where, module, True))
                and (line == 0 or line == lineno)):
            break
    else:
        action = defaultaction
    if action == "error":
        raise message
    if action == "ignore":
        return False
    if action in ("always", "all"):
        return True
    key = {"once": (text, category), "module": (text, category, place[0])}.get(
        action, (text, category) + place)
    if key in _shown:
        return False
    _shown.append(key)
    return True


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        found = type(category).__name__ if not isinstance(category, type) else "type"
        raise TypeError(f"category must be a Warning subclass, not '{found}'")
    frame = _person_frame(_index(stacklevel) - 1)
    if frame is None:
        filename, lineno, module, line = "<sys>", 0, "sys", ""
    else:
        filename, lineno, _, line, module = frame
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    if _decide(message, text, category, module, lineno, (filename, lineno)):
        _emit(message, category, filename, lineno)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    text = str(message)
    if isinstance(message, Warning):
        category = type(message)
    else:
        message = category(message)
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename
    if _decide(message, text, category, module, lineno, (filename, lineno)):
        _emit(message, category, filename, lineno)


def _hidden_warning(message, category, file, line, text, traced):
    """A warning of the interpreter's own; `traced` if CPython names tracemalloc under it."""
    place = ("<sys>", 0) if file is None else (file, line)
    warning = category(message)
    if not _decide(warning, message, category, "__main__", line, place):
        return
    if _recorders or showwarning is not _plain_show:
        _emit(warning, category, place[0], place[1], text)
        return
    out = formatwarning(message, category, place[0], place[1], text)
    if traced and file is not None:
        out += f"{category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    sys.stderr.write(out)


_ACTIONS = ("error", "ignore", "always", "all", "default", "module", "once")


def _add_filter(row, append):
    _shown.clear()
    if row in filters:
        if append:
            return
        filters.remove(row)
    if append:
        filters.append(row)
    else:
        filters.insert(0, row)


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_line(lineno)
    _add_filter((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    _check_line(lineno)
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _shown.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return f"catch_warnings({'record=True' if self._record else ''})"

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._kept = (list(filters), showwarning)
        _shown.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            _recorders.append(log)
            showwarning = _plain_show
            return log
        return None

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], showwarning = self._kept
        _shown.clear()
        if self._record:
            _recorders.pop()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', not "
                            f"{type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        message, category, level = self.message, self.category, self.stacklevel
        arg.__deprecated__ = message
        if category is None:
            return arg
        if isinstance(arg, type):
            made = arg.__init__

            @functools.wraps(made)
            def __init__(self, *args, **kwargs):
                warn(message, category, level)
                made(self, *args, **kwargs)
            arg.__init__ = __init__
            return arg

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category, level)
            return arg(*args, **kwargs)
        wrapper.__deprecated__ = message
        return wrapper
