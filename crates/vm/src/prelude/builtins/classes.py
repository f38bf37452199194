# Making classes and instances, attributes, class checks, patterns, exception groups.

def _construct(cls, *args, **kwargs):
    """`cls(...)` where `__new__` or `__init__` is anything but plain."""
    obj = cls.__new__(cls, *args, **kwargs)
    if not isinstance(obj, cls):
        return obj
    result = type(obj).__init__(obj, *args, **kwargs)
    if result is not None:
        kind = type(result).__name__
        del result
        raise TypeError(f"__init__() should return None, not '{kind}'")
    return obj


def _metaclass(meta, bases):
    """The most derived of a metaclass and those of the bases."""
    for base in bases:
        other = type(base)
        if issubclass(other, meta):
            meta = other
        elif not issubclass(meta, other):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                "subclass of the metaclasses of all its bases")
    return meta


def _type_new(meta, name, bases, namespace, **kwargs):
    other = _metaclass(meta, bases)
    if other is not meta and other.__new__ is not type.__new__:
        return other.__new__(other, name, bases, namespace, **kwargs)
    if not isinstance(namespace, dict):
        namespace = vars(namespace)
    namespace = dict(namespace)
    if "__module__" not in namespace:
        namespace["__module__"] = "__main__"
    return _finish_class(_new_class(name, bases, namespace, other), kwargs)


def _build_class(name, bases, namespace, keywords):
    kwargs = {} if keywords is None else dict(keywords)
    plain = _plain_bases(bases)
    prepared = isinstance(namespace, dict)
    if plain != bases:
        if prepared:
            namespace["__orig_bases__"] = bases
        else:
            namespace.__orig_bases__ = bases
    meta = kwargs.pop("metaclass", None)
    if meta is None:
        meta = type(plain[0]) if plain else type
    if isinstance(meta, type):
        meta = _metaclass(meta, plain)
    if meta is type:
        return _finish_class(_new_class(name, plain, namespace, meta), kwargs)
    return meta(name, plain, namespace if prepared else dict(vars(namespace)), **kwargs)


def _class_namespace(name, bases, keywords):
    """The mapping that a metaclass gives for the body of a class; None for the machine's own."""
    kwargs = {} if keywords is None else dict(keywords)
    plain = _plain_bases(bases)
    meta = kwargs.pop("metaclass", None)
    if meta is None:
        meta = type(plain[0]) if plain else type
    if isinstance(meta, type):
        meta = _metaclass(meta, plain)
    prepare = getattr(meta, "__prepare__", None)
    if meta is type or prepare is None:
        return None
    prepared = prepare(name, plain, **kwargs)
    if not isinstance(prepared, dict):
        owner = meta.__name__ if isinstance(meta, type) else "<metaclass>"
        raise TypeError(f"{owner}.__prepare__() must return a mapping, not {type(prepared).__name__}")
    return None if type(prepared) is dict and not prepared else prepared


def _plain_bases(bases):
    """The bases with what stands for others replaced."""
    plain = []
    for base in bases:
        if isinstance(base, _T_GenericAlias):
            plain.append(base.__origin__)
        elif isinstance(base, type):
            plain.append(base)
        elif _special(base, "__mro_entries__") is not None:
            for other in base.__mro_entries__(bases):
                plain.append(other)
        else:
            plain.append(base)
    return tuple(plain)


def _finish_class(cls, kwargs=None):
    """Calls `__set_name__` of what the class holds and `__init_subclass__` of its bases."""
    for name, value in list(vars(cls).items()):
        f = _special(value, "__set_name__")
        if f is not None:
            try:
                f(cls, name)
            except BaseException as exc:
                exc.add_note(
                    f"Error calling __set_name__ on '{type(value).__name__}' instance {name!r} "
                    f"in '{cls.__name__}'")
                raise
    if kwargs is None:
        kwargs = {}
    super(cls, cls).__init_subclass__(**kwargs)
    return cls


def _import_builtin(name, globals=None, locals=None, fromlist=(), level=0):
    """`__import__` of what the program imports anyway, or names there."""
    run = _imported("_run")
    module = run._import_module(name)
    return module if fromlist else run._import_module(name.split(".")[0])


def _getattribute(func, o, name):
    """`__getattribute__` written in Python, then `__getattr__`."""
    try:
        return func(o, name)
    except AttributeError:
        f = _special(o, "__getattr__")
        if f is None:
            raise
    return f(name)


def _called(self, /, *args, **kwargs):
    """`__call__` of functions."""
    return self(*args, **kwargs)


def _computed(func, args, otherwise, o, name):
    """A property or another descriptor, then `__getattr__`."""
    try:
        return func(*args)
    except AttributeError:
        pass
    return otherwise(o, name)


def _getattr(o, name, *default):
    if not default:
        return _named_by_dir(o, name)
    try:
        return getattr(o, name)
    except AttributeError:
        if not default:
            raise
        return default[0]


def _hasattr(o, name):
    try:
        getattr(o, name)
    except AttributeError:
        return False
    return True


def _vars(*args):
    if not args:
        return {}
    try:
        return args[0].__dict__
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def _dir(*args):
    return sorted(_special(args[0], "__dir__")())


def _isinstance(o, cls):
    if isinstance(cls, tuple):
        for c in cls:
            if isinstance(o, c):
                return True
        return False
    if type(o) is cls:
        return True
    f = _special(cls, "__instancecheck__")
    if f is not None:
        return True if f(o) else False
    if isinstance(cls, _T_UnionType):
        return _isinstance(o, cls.__args__)
    if isinstance(cls, type):
        claimed = o.__class__
        return issubclass(type(o), cls) or isinstance(claimed, type) and issubclass(claimed, cls)
    raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")


def _issubclass(sub, cls):
    if isinstance(cls, tuple):
        for c in cls:
            if issubclass(sub, c):
                return True
        return False
    f = _special(cls, "__subclasscheck__")
    if f is not None:
        return True if f(sub) else False
    if isinstance(cls, _T_UnionType):
        return _issubclass(sub, cls.__args__)
    if isinstance(cls, type):
        return type.__subclasscheck__(cls, sub)
    raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")


# Instances of classes derived from threading.local, in a thread that comes to them.

def _local_begin(local):
    args, kwargs = _local_enter(local)
    init = type(local).__init__
    if init is not object.__init__:
        init(local, *args, **kwargs)


def _local_get(local, name):
    _local_begin(local)
    return getattr(local, name)


def _local_set(local, name, value):
    _local_begin(local)
    setattr(local, name, value)


class _Member:
    """What a class gives for the name of a slot."""

    def __init__(self, owner, name):
        self.__objclass__ = owner
        self.__name__ = name
        self.__qualname__ = f"{owner.__qualname__}.{name}"
        self.__doc__ = None

    def _checked(self, obj):
        if isinstance(obj, self.__objclass__):
            return self.__name__
        raise TypeError(f"descriptor {self.__name__!r} for {self.__objclass__.__name__!r} objects "
                        f"doesn't apply to a {type(obj).__name__!r} object")

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self._checked(obj))

    def __set__(self, obj, value):
        setattr(obj, self._checked(obj), value)

    def __delete__(self, obj):
        delattr(obj, self._checked(obj))

    def __eq__(self, other):
        return (isinstance(other, _Member) and self.__objclass__ is other.__objclass__
                and self.__name__ == other.__name__)

    def __hash__(self):
        return hash(self.__qualname__)

    def __repr__(self):
        return f"<member {self.__name__!r} of {self.__objclass__.__name__!r} objects>"


_Member.__name__ = _Member.__qualname__ = "member_descriptor"


class _Attribute:
    """What a class gives for a name of its instances that is kept in C."""

    def __init__(self, owner, name):
        self.__objclass__ = owner
        self.__name__ = name

    def __repr__(self):
        return f"<attribute {self.__name__!r} of {self.__objclass__.__name__!r} objects>"


_Attribute.__name__ = _Attribute.__qualname__ = "getset_descriptor"


def _named_by_dir(o, name):
    """What stands for a special attribute that `dir` names: methods are refused when they are called."""
    if name == "__weakref__":
        return _Attribute(o, name) if isinstance(o, type) else None
    if name in ("__abstractmethods__", "__basicsize__", "__builtins__", "__dictoffset__", "__flags__",
                "__isabstractmethod__", "__itemsize__", "__text_signature__", "__weakrefoffset__"):
        raise AttributeError(name)

    def method(*args, **kwargs):
        _sys_unsupported(f"{name} of {type(o).__name__!r} is not available in Heddle")
    method.__name__ = method.__qualname__ = name
    return method


def _slot_member(owner, name):
    return _Member(owner, name)


def _property_get(self, obj, owner=None):
    if obj is None:
        return self
    if self.fget is None:
        raise AttributeError(f"property of '{type(obj).__name__}' object has no getter")
    return self.fget(obj)


def _property_set(self, obj, value):
    if self.fset is None:
        raise AttributeError(f"property of '{type(obj).__name__}' object has no setter")
    self.fset(obj, value)


def _property_delete(self, obj):
    if self.fdel is None:
        raise AttributeError(f"property of '{type(obj).__name__}' object has no deleter")
    self.fdel(obj)


def _staticmethod_get(self, obj, owner=None):
    return self.__func__


def _classmethod_get(self, obj, owner=None):
    return _T_Method(self.__func__, type(obj) if owner is None else owner)


# Class patterns: `case Point(x=0)`.

def _match_class(value, cls, names, count):
    """The values for the sub-patterns, or None if the pattern does not match."""
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(value, cls):
        return None
    found, seen = [], []
    if count:
        positions = getattr(cls, "__match_args__", None)
        whole = positions is None and issubclass(
            cls, (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple))
        if positions is None:
            positions = ()
        if not isinstance(positions, tuple):
            raise TypeError(
                f"{cls.__name__}.__match_args__ must be a tuple (got {type(positions).__name__})")
        allowed = 1 if whole else len(positions)
        if count > allowed:
            plural = "" if allowed == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} "
                f"({count} given)")
        if whole:
            found.append(value)
        else:
            for name in positions[:count]:
                if not isinstance(name, str):
                    raise TypeError(
                        f"__match_args__ elements must be strings (got {type(name).__name__})")
                item = getattr(value, name, _MISSING)
                if item is _MISSING:
                    return None
                seen.append(name)
                found.append(item)
    for name in names:
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        item = getattr(value, name, _MISSING)
        if item is _MISSING:
            return None
        found.append(item)
    return tuple(found)


def _is_kind(value, name, others):
    """Whether an object counts as an abstract kind of collection, or is one of the library's that does."""
    abstract = _imported("collections.abc")
    cls = type(value)
    return abstract is not None and isinstance(value, getattr(abstract, name)) or _any(
        [one.__module__ + "." + one.__name__ in others for one in cls.__mro__])


def _match_sequence(value, n, at_least):
    if not _is_kind(value, "Sequence", ("collections.UserList", "collections.UserString", "array.array")):
        return False
    size = len(value)
    return size >= n if at_least else size == n


def _match_mapping(value):
    return _is_kind(value, "Mapping",
                    ("collections.UserDict", "collections.ChainMap", "builtins.mappingproxy"))


def _match_keys(value, keys):
    found = [value.get(key, _MISSING) for key in keys]
    for item in found:
        if item is _MISSING:
            return None
    return tuple(found)


# Exception groups.

def _group_new(cls, message, excs):
    return _T_BaseExceptionGroup.__new__(cls, message, _list(excs))


def _group_derive(self, excs):
    return BaseExceptionGroup(self.message, excs)


def _wanted(exc, condition):
    if isinstance(condition, (type, tuple)):
        return isinstance(exc, condition)
    return True if condition(exc) else False


def _is_condition(condition):
    if isinstance(condition, type):
        return issubclass(condition, BaseException)
    if isinstance(condition, tuple):
        for t in condition:
            if not isinstance(t, type) or not issubclass(t, BaseException):
                return False
        return True
    return callable(condition)


def _group_split(self, condition):
    if not _is_condition(condition):
        raise TypeError(
            "expected an exception type, a tuple of exception types, or a callable (other than a "
            "class)")
    if _wanted(self, condition):
        return self, None
    yes = []
    no = []
    for exc in self.exceptions:
        if isinstance(exc, BaseExceptionGroup):
            part, rest = exc.split(condition)
            if part is not None:
                yes.append(part)
            if rest is not None:
                no.append(rest)
        elif _wanted(exc, condition):
            yes.append(exc)
        else:
            no.append(exc)
    return _part_of(self, yes), _part_of(self, no)


def _group_subgroup(self, condition):
    return self.split(condition)[0]


def _part_of(group, excs):
    if not excs:
        return None
    part = group.derive(excs)
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    part.__suppress_context__ = group.__suppress_context__
    notes = getattr(group, "__notes__", None)
    if notes is not None:
        part.__notes__ = list(notes)
    return part


def _except_split(exc, types):
    """What an `except*` takes of an exception, and what it leaves."""
    for t in (types if isinstance(types, tuple) else (types,)):
        if not isinstance(t, type) or not issubclass(t, BaseException):
            raise TypeError(
                "catching classes that do not inherit from BaseException is not allowed")
        if issubclass(t, BaseExceptionGroup):
            raise TypeError(
                "catching ExceptionGroup with except* is not allowed. Use except instead.")
    if exc is None:
        return None, None
    if isinstance(exc, types):
        if isinstance(exc, BaseExceptionGroup):
            return exc, None
        return BaseExceptionGroup("", (exc,)), None
    if isinstance(exc, BaseExceptionGroup):
        return exc.split(types)
    return None, exc


def _leaves(exc):
    if not isinstance(exc, BaseExceptionGroup):
        return [exc]
    found = []
    for inner in exc.exceptions:
        found.extend(_leaves(inner))
    return found


def _is_in(exc, excs):
    for other in excs:
        if other is exc:
            return True
    return False


def _except_finish(raised, original):
    """What an `except*` statement raises at its end: what handlers raised and what was left."""
    raised = [exc for exc in raised if exc is not None]
    if not raised:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return raised[0]
    known = _leaves(original)
    new = []
    old = []
    for exc in raised:
        leaves = _leaves(exc)
        if isinstance(exc, BaseExceptionGroup) and _all([_is_in(leaf, known) for leaf in leaves]):
            old.extend(leaves)
        elif exc is original:
            old.extend(leaves)
        else:
            new.append(exc)
    rest = None
    if old:
        rest = original.subgroup(lambda exc: _is_in(exc, old))
    if not new:
        return rest
    if rest is not None:
        new.append(rest)
    return new[0] if len(new) == 1 else BaseExceptionGroup("", new)


def _alias_call(alias, /, *args, **kwargs):
    """`Stack[int]()`: what it makes keeps the form that it was made by, if it has room."""
    made = alias.__origin__(*args, **kwargs)
    try:
        made.__orig_class__ = alias
    except Exception:
        pass
    return made
