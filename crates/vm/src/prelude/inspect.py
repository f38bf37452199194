"""What objects are, and what functions take."""

import types
from _records import namedtuple

CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
_missing = object()


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def _inner(func):
    while ismethod(func):
        func = func.__func__
    return func


def _flags(func):
    func = _inner(func)
    return func.__code__.co_flags if isfunction(func) else 0


def isgeneratorfunction(obj):
    return bool(_flags(obj) & 0x20)


def iscoroutinefunction(obj):
    return _is_coroutine_function(_inner(obj))


def isasyncgenfunction(obj):
    return bool(_flags(obj) & 0x200)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))


def getgeneratorstate(generator):
    return "GEN_" + _state(generator)


def getgeneratorlocals(generator):
    _sys_unsupported("inspect.getgeneratorlocals: frames cannot be looked at")


def getcoroutinelocals(coroutine):
    _sys_unsupported("inspect.getcoroutinelocals: frames cannot be looked at")


def getcoroutinestate(coroutine):
    return "CORO_" + _state(coroutine)


def _state(generator):
    state = _gen_state(generator).upper()
    return "CLOSED" if state == "ENDED" else state


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is kept, found without any code of the object's."""
    kinds = obj.__mro__ if isinstance(obj, type) else type(obj).__mro__
    own = {} if isinstance(obj, type) else getattr(obj, "__dict__", {})
    of_class = _missing
    for kind in kinds:
        if attr in kind.__dict__:
            of_class = kind.__dict__[attr]
            break
    if attr in own and not hasattr(type(of_class), "__set__"):
        return own[attr]
    if of_class is not _missing:
        return of_class
    if isinstance(obj, type):
        for kind in type(obj).__mro__:
            if attr in kind.__dict__:
                return kind.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    import sys
    return sys.modules.get(getattr(object, "__module__", None))


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        if line.strip():
            indent = len(line) - len(line.lstrip())
            margin = indent if margin is None else min(margin, indent)
    lines = [lines[0].lstrip()] + [line[margin or 0:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        doc = next((base.__doc__ for base in object.__mro__[:-1] if base.__doc__ is not None), None)
    return cleandoc(doc) if isinstance(doc, str) else None


def _first_line(of):
    """Where an object is defined: the number of its line, from 0."""
    of = _inner(unwrap(of))
    if isfunction(of):
        return of.__code__.co_firstlineno - 1
    if not isclass(of):
        raise TypeError("module, class, method, function, traceback, frame, or code object was "
                        f"expected, got {type(of).__name__}")
    if of.__module__ != "__main__":
        raise TypeError(f"{of!r} is a built-in class")
    lines = _source_lines()
    for at, line in enumerate(lines):
        words = line.replace("(", " ").replace(":", " ").replace("[", " ").split()
        if words[:2] == ["class", of.__name__]:
            while at and lines[at - 1].strip()[:1] == "@":
                at -= 1
            return at
    raise OSError("could not find class definition")


def _margin(line):
    return len(line) - len(line.lstrip())


def _scanned(text, quote, depth):
    """The quote and the brackets that are open behind a line."""
    at = 0
    while at < len(text):
        if quote:
            if text[at] == "\\":
                at += 1
            elif text.startswith(quote, at):
                at += len(quote) - 1
                quote = ""
        elif text[at] in "\"'":
            quote = text[at] * 3 if text.startswith(text[at] * 3, at) else text[at]
            at += len(quote) - 1
        elif text[at] == "#":
            break
        elif text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            depth -= 1
        at += 1
    return (quote if len(quote) == 3 else ""), depth


def getblock(lines):
    """The lines of the definition that the first of them begins."""
    end, quote, depth, body = 0, "", 0, None
    headed = False
    begin = ""
    base = _margin(lines[0])
    for at, line in enumerate(lines):
        text = line.strip()
        if not quote and not depth:
            begin = text[:1]
            margin = _margin(line)
            if headed and (not text or begin == "#" and margin < (body or base + 1)):
                continue
            if headed and begin != "#":
                if margin <= base:
                    break
                body = body or margin
        quote, depth = _scanned(text, quote, depth)
        end = at + 1
        headed = headed or not quote and not depth and begin != "@"
    return lines[:end]


def getsourcelines(object):
    first = _first_line(object)
    lines = [line + "\n" for line in _source_lines()]
    return getblock(lines[first:]), first + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment right above a definition."""
    try:
        at = _first_line(object)
    except (OSError, TypeError):
        return None
    lines = _source_lines()
    first = at
    while first and lines[first - 1].lstrip()[:1] == "#" \
            and _margin(lines[first - 1]) == _margin(lines[at]):
        first -= 1
    return "".join([line.strip() + "\n" for line in lines[first:at]]) or None


def currentframe():
    return _running_frame(0)


FrameInfo = namedtuple("FrameInfo", "frame filename lineno function code_context index")
Traceback = namedtuple("Traceback", "filename lineno function code_context index")


def getframeinfo(frame, context=1):
    if isinstance(frame, types.TracebackType):
        frame = frame.tb_frame
    name, line = frame.f_code.co_filename, frame.f_lineno
    lines = _source_lines()
    known = _source_line(name, line) and context > 0
    return Traceback(name, line, frame.f_code.co_name, [lines[line - 1] + "\n"] if known else None,
                     0 if known else None)


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def stack(context=1):
    return getouterframes(_running_frame(0), context)
