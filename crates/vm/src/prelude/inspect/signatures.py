# Part of inspect: what functions take.


class _empty:
    """Stands for what a parameter does not have."""

    __qualname__ = "_empty"


_absent = object()


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
        if kind not in (0, 1, 2, 3, 4):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        kind = _KINDS[kind]
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def replace(self, *, name=_absent, kind=_absent, annotation=_absent, default=_absent):
        return type(self)(self._name if name is _absent else name,
                          self._kind if kind is _absent else kind,
                          default=self._default if default is _absent else default,
                          annotation=self._annotation if annotation is _absent else annotation)

    __replace__ = replace

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


_KINDS = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD, Parameter.VAR_POSITIONAL,
          Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD)


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
        found = {}
        top = Parameter.POSITIONAL_ONLY
        defaults = False
        for param in parameters or ():
            kind, name = param.kind, param.name
            if kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before "
                                 f"{kind.description} parameter")
            top = kind
            if kind < 2:
                if param.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            if name in found:
                raise ValueError(f"duplicate parameter name: {name!r}")
            found[name] = param
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

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

    dataclasses = _imported("dataclasses")
    rows = None if dataclasses is None else dataclasses._parameters_of(func)
    if rows is not None:
        add("self", Parameter.POSITIONAL_OR_KEYWORD, _empty)
        for name in rows[0]:
            add(name, Parameter.POSITIONAL_OR_KEYWORD, rows[1].get(name, _empty))
        for name in rows[2]:
            add(name, Parameter.KEYWORD_ONLY, rows[3].get(name, _empty))
        return Signature(params, return_annotation=hints.get("return", _empty))

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
    if options.get("follow_wrapped", True):
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
    known = _of_builtin(obj)
    if known is not None:
        return known
    raise ValueError(f"no signature found for builtin {'type ' if isclass(obj) and obj is not type else ''}{obj!r}")


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


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if not isclass(obj) and not ismodule(obj) and not callable(obj):
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    own = obj.__dict__ if isclass(obj) else {"__annotations__": getattr(obj, "__annotations__", None)}
    found = own.get("__annotations__")
    if eval_str:
        _sys_unsupported("inspect.get_annotations(eval_str=True): take typing.get_type_hints")
    return dict(found or {})
