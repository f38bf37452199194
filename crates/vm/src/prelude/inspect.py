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
    _sys_unsupported("inspect.currentframe: frames cannot be looked at")


def stack(context=1):
    _sys_unsupported("inspect.stack: frames cannot be looked at")


class _empty:
    """Stands for what a parameter does not have."""

    __qualname__ = "_empty"


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


class Parameter:
    empty = _empty
    POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        parts = {"name": self.name, "kind": self.kind, "default": self.default,
                 "annotation": self.annotation}
        parts.update(changes)
        return Parameter(parts.pop("name"), parts.pop("kind"), **parts)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        if self.kind == 2:
            text = "*" + text
        elif self.kind == 4:
            text = "**" + text
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == \
            (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind))


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    return repr(annotation)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        args = []
        for name, param in self.signature.parameters.items():
            if param.kind >= 3 or name not in self.arguments:
                break
            if param.kind == 2:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        missed = False
        for name, param in self.signature.parameters.items():
            missed = missed or param.kind < 3 and name not in self.arguments
            if name not in self.arguments or param.kind < 3 and not missed:
                continue
            if param.kind == 4:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, param in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif param.default is not _empty:
                filled[name] = param.default
            elif param.kind == 2:
                filled[name] = ()
            elif param.kind == 4:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in self.arguments.items()]
        return f"<{self.__class__.__name__} ({', '.join(parts)})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        if parameters is _empty:
            parameters = self.parameters.values()
        if return_annotation is _empty:
            return_annotation = self.return_annotation
        return Signature(parameters, return_annotation=return_annotation)

    def _bound(self, args, kwargs, partial):
        kwargs = dict(kwargs)
        arguments = {}
        args = list(args)
        takes_rest = None
        left_out = False
        misplaced = []
        for name, param in self.parameters.items():
            if param.kind == 2:
                left_out = True
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif param.kind == 4:
                takes_rest = name
            elif param.kind < 2 and args:
                if name in kwargs and param.kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs and param.kind != 0:
                arguments[name] = kwargs.pop(name)
            elif name in kwargs:
                misplaced.append(name)
            elif param.default is not _empty or partial:
                left_out = True
            else:
                kind = "" if left_out or param.kind != 3 else " keyword-only"
                raise TypeError(f"missing a required{kind} argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if takes_rest is not None:
            if kwargs:
                arguments[takes_rest] = kwargs
        elif misplaced:
            raise TypeError("got some positional-only arguments passed as keyword arguments: "
                            f"{', '.join(misplaced)!r}")
        elif kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bound(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bound(args, kwargs, True)

    def __str__(self):
        parts = []
        only_positional = starred = False
        for param in self.parameters.values():
            if param.kind == 0:
                only_positional = True
            elif only_positional:
                parts.append("/")
                only_positional = False
            if param.kind == 2:
                starred = True
            elif param.kind == 3 and not starred:
                parts.append("*")
                starred = True
            parts.append(str(param))
        if only_positional:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()), self.return_annotation) == \
            (list(other.parameters.values()), other.return_annotation)


def _of_function(func):
    code = func.__code__
    names = list(code.co_varnames)
    count = code.co_argcount
    hints = func.__annotations__
    defaults = func.__defaults__ or ()
    first = count - len(defaults)
    params = []

    def add(name, kind, default):
        params.append(Parameter(name, kind, default=default, annotation=hints.get(name, _empty)))

    for at in range(count):
        only = at < code.co_posonlyargcount
        add(names[at], Parameter.POSITIONAL_ONLY if only else Parameter.POSITIONAL_OR_KEYWORD,
            defaults[at - first] if at >= first else _empty)
    at = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        add(names[at], Parameter.VAR_POSITIONAL, _empty)
        at += 1
    named = func.__kwdefaults__ or {}
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, Parameter.KEYWORD_ONLY, named.get(name, _empty))
    if code.co_flags & 8:
        add(names[at], Parameter.VAR_KEYWORD, _empty)
    return Signature(params, return_annotation=hints.get("return", _empty))


def _without_first(found):
    params = list(found.parameters.values())
    if params and params[0].kind < 2:
        params.pop(0)
    return found.replace(parameters=params)


def _of_partial(found, args, keywords):
    """What is left to give to a `functools.partial`."""
    bound = found.bind_partial(*args, **keywords).arguments
    params = []
    named = False
    for name, param in found.parameters.items():
        if param.kind < 2 and name in bound and name not in keywords:
            continue
        if name in keywords and param.kind in (1, 3):
            named = True
            param = param.replace(kind=Parameter.KEYWORD_ONLY, default=keywords[name])
        elif named and param.kind == 1:
            param = param.replace(kind=Parameter.KEYWORD_ONLY)
        elif named and param.kind == 2:
            continue
        params.append(param)
    return found.replace(parameters=params)


def signature(obj, **options):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    functools = _imported("functools")
    if functools is not None and isinstance(obj, functools.partial):
        return _of_partial(signature(obj.func), obj.args, obj.keywords)
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    given = getattr(obj, "__signature__", None)
    if given is not None:
        return given
    if isfunction(obj):
        return _of_function(obj)
    if isclass(obj):
        for name in "__new__", "__init__":
            made = getattr(obj, name, None)
            if isfunction(made):
                return _without_first(_of_function(made))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
    elif isfunction(getattr(type(obj), "__call__", None)):
        return _without_first(_of_function(type(obj).__call__))
    raise ValueError(f"no signature found for builtin {'type ' if isclass(obj) else ''}{obj!r}")


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, "
                                        "kwonlydefaults, annotations")


def getfullargspec(func):
    try:
        found = _of_function(func.__func__) if ismethod(func) else signature(func)
    except (TypeError, ValueError) as exc:
        raise TypeError("unsupported callable") from exc
    args, defaults, named, kwdefaults = [], [], [], {}
    varargs = varkw = None
    notes = {}
    if found.return_annotation is not _empty:
        notes["return"] = found.return_annotation
    for param in found.parameters.values():
        if param.kind <= 1:
            args.append(param.name)
            if param.default is not _empty:
                defaults.append(param.default)
        elif param.kind == 2:
            varargs = param.name
        elif param.kind == 3:
            named.append(param.name)
            if param.default is not _empty:
                kwdefaults[param.name] = param.default
        else:
            varkw = param.name
        if param.annotation is not _empty:
            notes[param.name] = param.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, named, kwdefaults or None,
                       notes)
