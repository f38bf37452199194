"""What objects are, and what functions take."""

import types
from _records import namedtuple

AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"
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
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object))


def _of_class(object, name):
    return hasattr(type(object), name)


def ismethoddescriptor(object):
    """Whether it gives methods, and is neither a function nor what sets attributes."""
    if isclass(object) or ismethod(object) or isfunction(object) or isbuiltin(object):
        return False
    return (_of_class(object, "__get__") and not _of_class(object, "__set__")
            and not _of_class(object, "__delete__"))


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return _of_class(object, "__set__") or _of_class(object, "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


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


def getasyncgenstate(agen):
    return "AGEN_" + _state(agen)


def _state(generator):
    state = _gen_state(generator).upper()
    return "CLOSED" if state == "ENDED" else state


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        value = getattr(object, name, _missing)
        if value is not _missing and (predicate is None or predicate(value)):
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


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """What kind of attribute each name of a class is, and which class has it."""
    found = []
    for name in dir(cls):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        if home is None:
            home = next((base for base in type(cls).__mro__ if name in base.__dict__), object)
            value = getattr(cls, name)
        else:
            value = home.__dict__[name]
        if isinstance(value, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(value, classmethod):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        else:
            kind = "method" if isroutine(value) else "data"
        found.append(Attribute(name, kind, home, value))
    return found


def getclasstree(classes, unique=False):
    """Lists in lists: each holds classes with their bases, behind the class they derive from."""
    children = {}
    roots = []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                row = children.setdefault(parent, [])
                if cls not in row:
                    row.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    roots.extend([parent for parent in children if parent not in classes])

    def walk(row, parent):
        out = []
        for cls in sorted(row, key=lambda c: (c.__module__, c.__name__)):
            out.append((cls, cls.__bases__))
            if cls in children:
                out.append(walk(children[cls], cls))
        return out
    return walk(roots, None)


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """What a function takes from outside."""
    func = _inner(func)
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    _sys_unsupported("inspect.getclosurevars: which globals a function uses is not known; its "
                     "closure is in __closure__")


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    found = dict(bound.arguments)
    if ismethod(func):
        first = func.__func__.__code__.co_varnames[0]
        found = {first: func.__self__, **found}
    return found


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if object.__module__ == "__main__":
            return getfile(getmodule(object))
        raise TypeError(f"{object!r} is a built-in class")
    object = _inner(object)
    if isfunction(object):
        object = object.__code__
    elif istraceback(object):
        object = object.tb_frame.f_code
    elif isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was "
                    f"expected, got {type(object).__name__}")


def getsourcefile(object):
    return getfile(object)


def getmodulename(path):
    name = path[path.rfind("/") + 1:]
    return name[:-3] if name.endswith(".py") else None


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
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    """The docstring of what a class, or something in one, takes the place of."""
    if isclass(object):
        homes, names = object.__mro__[:-1], ["__doc__"]
    else:
        function = _inner(getattr(object, "fget", object))
        if not isfunction(function):
            return None
        *names, name = function.__qualname__.split(".")
        home = _imported("__main__")
        for part in names:
            home = getattr(home, part, None)
        if not isclass(home):
            return None
        homes, names = home.__mro__, [name, "__doc__"]
    for found in homes:
        for name in names:
            found = getattr(found, name, None)
        if found is not None:
            return found
    return None


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
