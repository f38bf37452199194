# Part of typing: what classes are made of or marked with, and functions.


def _protocol_names(cls):
    """The names that a class must have to fit a protocol."""
    names = []
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol", False) and base is not Protocol:
            for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", {})):
                if name.startswith("_abc_") or name in (
                        "__module__", "__qualname__", "__doc__", "__dict__", "__weakref__",
                        "__annotations__", "__abstractmethods__", "__init__", "__slots__",
                        "__orig_bases__", "__parameters__", "_is_protocol",
                        "_is_runtime_protocol", "__firstlineno__", "__static_attributes__"):
                    continue
                if name not in names:
                    names.append(name)
    return names


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable "
                            "protocols")
        if ABCMeta.__subclasscheck__(cls, type(instance)):
            return True
        for name in _protocol_names(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not cls.__dict__.get("_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable "
                            "protocols")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = sorted([name for name in _protocol_names(cls)
                       if not callable(getattr(cls, name, None))])
        if data:
            raise TypeError("Protocols with non-method members don't support issubclass(). "
                            f"Non-method members: {str(data)[1:-1]}.")
        if super().__subclasscheck__(other):
            return True
        return all([hasattr(other, name) for name in _protocol_names(cls)])


class Protocol(metaclass=_ProtocolMeta):
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init

    def __class_getitem__(cls, item):
        return cls


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls.__dict__.get("_is_protocol", False):
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init:
            init(self, *args, **kwargs)
            return


def is_protocol(tp, /):
    return isinstance(tp, type) and bool(getattr(tp, "_is_protocol", False)) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_names(tp))


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got "
                        f"{cls!r}")
    cls._is_runtime_protocol = True
    return cls




class SupportsInt(Protocol):
    _is_runtime_protocol = True

    def __int__(self) -> int:
        pass


class SupportsFloat(Protocol):
    _is_runtime_protocol = True

    def __float__(self) -> float:
        pass


class SupportsIndex(Protocol):
    _is_runtime_protocol = True

    def __index__(self) -> int:
        pass


class SupportsAbs(Protocol):
    _is_runtime_protocol = True

    def __abs__(self):
        pass


class SupportsRound(Protocol):
    _is_runtime_protocol = True

    def __round__(self, ndigits=0):
        pass


def _field_types(rows, module=None):
    """The types of a class's fields, by name: a text stands for a type that comes later."""
    return {name: ForwardRef(hint, module=module) if isinstance(hint, str)
            else _T_NoneType if hint is None else hint for name, hint in rows}


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if not bases:
            return super().__new__(cls, typename, bases, ns)
        notes = ns.get("__annotations__", {})
        defaults = {}
        for name in notes:
            if name in ns:
                defaults[name] = ns[name]
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default "
                                f"field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
            if name.startswith("_"):
                raise ValueError("Field names cannot start with an underscore: " + repr(name))
        made = _make_class(typename, tuple(notes), defaults, ns["__module__"])
        made.__annotations__ = _field_types(notes.items())
        made.__orig_bases__ = (NamedTuple,)
        for name, value in ns.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                        "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in ("__annotations__", "__module__") and name not in notes:
                setattr(made, name, value)
        return made


class _NamedTuple(metaclass=_NamedTupleMeta):
    pass


class _NamedTupleMaker:
    def __call__(self, typename, fields=(), /, **kwargs):
        rows = list(fields) or list(kwargs.items())
        names = tuple(_usable([name for name, _ in rows], False))
        made = _make_class(typename, names, {}, _caller_module())
        made.__annotations__ = _field_types(rows)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTupleMaker()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        notes = {}
        required = set()
        optional = set()
        for base in bases:
            notes.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, hint in _field_types(ns.get("__annotations__", {}).items(), ns["__module__"]).items():
            notes[key] = hint
            form = getattr(hint, "_form", None)
            if form is Required or total and form is not NotRequired:
                required.add(key)
            else:
                optional.add(key)
        ns = dict(ns)
        ns["__annotations__"] = notes
        made = super().__new__(cls, name, (dict,), ns)
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictMaker:
    def __call__(self, typename, fields=(), /, *, total=True):
        ns = {"__annotations__": dict(fields), "__module__": _caller_module()}
        return _TypedDictMeta(typename, (), ns, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)

    def __repr__(self):
        return "<function TypedDict>"


class _TypedDictBase(metaclass=_TypedDictMeta):
    pass


TypedDict = _TypedDictMaker()


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    import sys
    sys.stderr.write(f"Runtime type is {type(obj).__name__!r}\n")
    return obj


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed.")


_overloads = {}


def overload(func):
    inner = getattr(func, "__func__", func)
    key = (inner.__module__, inner.__qualname__)
    _overloads.setdefault(key, {})[inner.__code__.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def no_type_check(arg):
    return arg


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(**options):
    return lambda cls: cls


def get_origin(tp):
    if isinstance(tp, _Annotated):
        return Annotated
    if isinstance(tp, _T_UnionType):
        return _T_UnionType
    if isinstance(tp, (_Alias, _T_GenericAlias)):
        return tp.__origin__
    if isinstance(tp, _Form) and tp.__origin__ is not tp:
        return tp.__origin__
    return None


def get_args(tp):
    if isinstance(tp, _Annotated):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _Callable):
        return (list(tp.__args__[:-1]), tp.__args__[-1])
    if isinstance(tp, (_Alias, _T_GenericAlias, _T_UnionType)):
        return tp.__args__
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names, own = globalns, localns
            if names is None:
                names = vars(_module_of(base))
                if own is None:
                    own = dict(vars(base))
                    for param in getattr(base, "__type_params__", ()):
                        own.setdefault(param.__name__, param)
            for name, hint in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _hint(hint, names, own, include_extras)
        return hints
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    names = globalns
    if names is None:
        names = getattr(obj, "__globals__", None)
        if names is None:
            names = vars(_module_of(obj))
        if localns is None:
            localns = {}
            for param in getattr(obj, "__type_params__", ()):
                localns[param.__name__] = param
    found = getattr(obj, "__annotations__", None)
    if found is None:
        if not callable(obj) or not hasattr(obj, "__name__"):
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        return {}
    for name, hint in found.items():
        hints[name] = _hint(hint, names, localns, include_extras)
    return hints


def _module_of(obj):
    import sys
    import __main__
    return sys.modules.get(getattr(obj, "__module__", None), __main__)


def _hint(hint, names, own, include_extras):
    found = _evaluated(hint, names, own)
    while not include_extras and getattr(found, "_form", None) in (Required, NotRequired, ReadOnly):
        found = found.__args__[0]
    return found.__origin__ if isinstance(found, _Annotated) and not include_extras else found


def _evaluated(hint, names, own):
    """A hint without texts in it that stand for types."""
    while isinstance(hint, (str, ForwardRef)):
        text = hint if isinstance(hint, str) else hint.__forward_arg__
        hint = eval(text, names, names if own is None else own)
    if hint is None:
        return _T_NoneType
    if isinstance(hint, (_Literal, _Annotated)) \
            or not isinstance(hint, (_Alias, _T_GenericAlias, _T_UnionType)):
        return hint
    args = tuple([_evaluated(arg, names, own) for arg in hint.__args__])
    if args == hint.__args__:
        return hint
    if isinstance(hint, (_UnionAlias, _T_UnionType)):
        return _union(args)
    return type(hint)(hint._form, args) if isinstance(hint, _Alias) else hint.__origin__[args]


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    return isinstance(tp, type) and tp.__dict__.get("_is_protocol", False) and tp is not Protocol


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None):
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = self.__forward_module__
        where = "" if module is None else f", module={module!r}"
        return f"ForwardRef({self.__forward_arg__!r}{where})"
