"""Classes made of their fields."""

import copy as _copy
from _records import _bind_fields, mappingproxy

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = mappingproxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._kind = "field"

    def __set_name__(self, owner, name):
        f = getattr(type(self.default), "__set_name__", None)
        if f is not None:
            f(self.default, owner, name)

    def __repr__(self):
        kinds = {"field": "_FIELD", "class": "_FIELD_CLASSVAR", "init": "_FIELD_INITVAR"}
        kind = None if self.name is None else kinds[self._kind]
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},_field_type={kind})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                 weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value!r}' for name, value in vars(self).items()])})"


def _kind_of(annotation):
    """What an annotation makes of a name: "field", "class" or "init"."""
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return "init"
    origin = getattr(annotation, "__origin__", annotation)
    typing = _imported("typing")
    if typing is not None and origin is typing.ClassVar:
        return "class"
    if isinstance(annotation, str):
        head = annotation.strip().split("[")[0].rsplit(".", 1)[-1]
        if head == "ClassVar":
            return "class"
        if head == "InitVar":
            return "init"
    return "field"


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, _Member):
        default = MISSING
    if isinstance(default, Field):
        f = default
    else:
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._kind = _kind_of(annotation)
    if f._kind != "field" and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._kind == "class":
        if f.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    kind = type(f.default)
    if f._kind == "field" and (kind in (list, dict, set, bytearray, _T_deque)
                               or kind.__hash__ is None):
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: "
                         "use default_factory")
    return f


def _init_rows(fields, where):
    """The parameters of `__init__`: names, defaults, keyword-only names and defaults."""
    names, defaults, kwonly, kwdefaults = [], {}, [], {}
    for f in fields:
        if not f.init or f._kind == "class":
            continue
        value = f.default
        if f.default_factory is not MISSING:
            value = _HAS_DEFAULT_FACTORY
        if f.kw_only:
            kwonly.append(f.name)
            if value is not MISSING:
                kwdefaults[f.name] = value
            continue
        if value is not MISSING:
            defaults[f.name] = value
        elif defaults:
            raise TypeError(f"non-default argument {f.name!r} follows default argument "
                            f"{list(defaults)[-1]!r}")
        names.append(f.name)
    return tuple(names), defaults, tuple(kwonly), kwdefaults


def _make_init(cls, fields, frozen, slots):
    where = f"{cls.__qualname__}.__init__()"
    names, defaults, kwonly, kwdefaults = _init_rows(fields, where)
    order = names + kwonly
    plain = not kwonly
    count = len(names)
    # What each attribute is set to, beside arguments: from a factory or a default.
    makers = [(f.name, f.default_factory) for f in fields
              if f._kind == "field" and f.default_factory is not MISSING]
    fixed = [(f.name, f.default) for f in fields if f._kind == "field" and not f.init
             and slots and f.default is not MISSING]
    pseudo = [f.name for f in fields if f._kind == "init"]
    stored = [f.name for f in fields if f._kind == "field" and f.init]
    unset = [f.name for f in fields if f._kind == "field" and not f.init
             and f.default_factory is not MISSING]
    has_post = hasattr(cls, "__post_init__")
    simple = not makers and not fixed and not pseudo and not frozen

    def __init__(self, *args, **kwargs):
        if kwargs or len(args) != count or not plain:
            args = _bind_fields(where, ("self",), names, defaults, kwonly, kwdefaults, args, kwargs)
        if simple:
            for name, value in zip(order, args):
                setattr(self, name, value)
        else:
            given = dict(zip(order, args))
            for name, factory in makers:
                if given.get(name, _HAS_DEFAULT_FACTORY) is _HAS_DEFAULT_FACTORY:
                    given[name] = factory()
            put = object.__setattr__ if frozen else setattr
            for name in every:
                if name in given:
                    put(self, name, given[name])
            for name, value in fixed:
                put(self, name, value)
            if has_post and pseudo:
                self.__post_init__(*[given[name] for name in pseudo])
                return
        if has_post:
            self.__post_init__()

    every = [f.name for f in fields if f._kind == "field" and (f.name in stored or f.name in unset)]
    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    notes = {f.name: (f.type.type if isinstance(f.type, InitVar) else f.type) for f in fields
             if f.name in order}
    notes["return"] = None
    __init__.__annotations__ = notes
    return __init__


def _parameters_of(function):
    """What `_init_rows` gave for an `__init__` that was made here; None for any other."""
    names = function.__code__.co_freevars
    if function.__name__ != "__init__" or "kwdefaults" not in names or "makers" not in names:
        return None
    cells = dict(zip(names, function.__closure__))
    return [cells[name].cell_contents for name in ("names", "defaults", "kwonly", "kwdefaults")]


_showing = []


def _make_repr(cls, fields):
    names = [f.name for f in fields if f.repr and f._kind == "field"]

    def __repr__(self):
        mark = (_thread_number(), id(self))
        if mark in _showing:
            return "..."
        _showing.append(mark)
        try:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({shown})"
        finally:
            _showing.remove(mark)
    return __repr__


def _values_of(obj, names):
    return tuple([getattr(obj, name) for name in names])


def _make_eq(fields):
    names = [f.name for f in fields if f.compare and f._kind == "field"]

    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        for name in names:
            if not getattr(self, name) == getattr(other, name):
                return False
        return True
    return __eq__


def _make_orders(fields):
    names = [f.name for f in fields if f.compare and f._kind == "field"]

    def __lt__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values_of(self, names) < _values_of(other, names)

    def __le__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values_of(self, names) <= _values_of(other, names)

    def __gt__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values_of(self, names) > _values_of(other, names)

    def __ge__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values_of(self, names) >= _values_of(other, names)
    return __lt__, __le__, __gt__, __ge__


def _make_hash(fields):
    names = [f.name for f in fields
             if f._kind == "field" and (f.compare if f.hash is None else f.hash)]

    def __hash__(self):
        return hash(_values_of(self, names))
    return __hash__


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _add(cls, method, force=False):
    name = method.__name__
    if not force and name in cls.__dict__:
        return True
    method.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, method)
    return False


def _process(cls, params):
    found = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        known = base.__dict__.get("__dataclass_fields__")
        if known is not None:
            for f in known.values():
                found[f.name] = f
            frozen_bases.append(base.__dict__["__dataclass_params__"].frozen)
    if frozen_bases:
        if any(frozen_bases) and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(frozen_bases) and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    kw_only = params.kw_only
    marked = False
    own = {}
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation.strip() in (
                "KW_ONLY", "dataclasses.KW_ONLY"):
            if marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only = marked = True
            continue
        own[name] = _make_field(cls, name, annotation, kw_only)
    for name, f in own.items():
        found[name] = f
        if isinstance(cls.__dict__.get(name), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in own:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = params
    every = list(found.values())
    listed = [f for f in every if f._kind == "field"]
    hashed = "__hash__" in cls.__dict__ and not (
        cls.__dict__["__hash__"] is None and "__eq__" in cls.__dict__)
    if params.init:
        _add(cls, _make_init(cls, every, params.frozen, params.slots))
    if params.repr:
        _add(cls, _make_repr(cls, every))
    if params.eq:
        _add(cls, _make_eq(every))
    if params.order:
        if not params.eq:
            raise ValueError("eq must be true if order is true")
        for method in _make_orders(every):
            if _add(cls, method):
                raise TypeError(f"Cannot overwrite attribute {method.__name__} in class "
                                f"{cls.__name__} Consider using functools.total_ordering")
    if params.frozen:
        for method in _make_frozen(cls, [f.name for f in listed]):
            if _add(cls, method):
                raise TypeError(f"Cannot overwrite attribute {method.__name__} in class "
                                f"{cls.__name__}")
    if params.unsafe_hash:
        if hashed:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _add(cls, _make_hash(every), True)
    elif params.eq and not hashed:
        if params.frozen:
            _add(cls, _make_hash(every), True)
        else:
            cls.__hash__ = None
    _add(cls, _make_replace(), False)
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = _init_rows(every, "")[0]
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature(every)
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        if params.frozen:
            _add(cls, _make_getstate())
            _add(cls, _make_setstate())
        cls = _with_slots(cls, [f.name for f in listed], params.weakref_slot)
    update = _imported("abc")
    if update is not None and hasattr(cls, "__abstractmethods__"):
        update.update_abstractmethods(cls)
    return cls


def _shown(annotation):
    if isinstance(annotation, str):
        return repr(annotation)
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature(fields):
    parts = []
    star = False
    for f in sorted([f for f in fields if f.init and f._kind != "class"], key=lambda f: f.kw_only):
        if f.kw_only and not star:
            star = True
            parts.append("*")
        text = f"{f.name}: {_shown(f.type)}"
        if f.default_factory is not MISSING:
            text += " = <factory>"
        elif f.default is not MISSING:
            text += f" = {f.default!r}"
        parts.append(text)
    return f"({', '.join(parts)})"


def _make_getstate():
    def __getstate__(self):
        return [getattr(self, f.name) for f in fields(self)]
    return __getstate__


def _make_setstate():
    def __setstate__(self, state):
        for f, value in zip(fields(self), state):
            object.__setattr__(self, f.name, value)
    return __setstate__


def _with_slots(cls, names, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = []
    for base in cls.__mro__[1:-1]:
        inherited.extend(base.__dict__.get("__slots__", ()))
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple([name for name in names if name not in inherited])
    if weakref_slot and "__weakref__" not in inherited:
        namespace["__slots__"] += ("__weakref__",)
    for name in names:
        namespace.pop(name, None)
    for name in ("__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = qualname
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)

    def wrap(cls):
        return _process(cls, params)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if f._kind == "field"])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, dict_factory, False)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _plain(obj, tuple_factory, True)


def _plain(obj, factory, as_tuple):
    if _is_instance(obj):
        if as_tuple:
            return factory([_plain(getattr(obj, f.name), factory, True) for f in fields(obj)])
        return factory([(f.name, _plain(getattr(obj, f.name), factory, False))
                        for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_plain(item, factory, as_tuple) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_plain(item, factory, as_tuple) for item in obj])
    if isinstance(obj, dict):
        items = [(_plain(k, factory, as_tuple), _plain(v, factory, as_tuple))
                 for k, v in obj.items()]
        if hasattr(obj, "default_factory"):
            new = type(obj)(obj.default_factory)
            for key, value in items:
                new[key] = value
            return new
        return type(obj)(items)
    return _copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    namespace = {} if namespace is None else dict(namespace)
    notes = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        else:
            name, kind, namespace[item[0]] = item
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        import keyword
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in notes:
            raise TypeError(f"Field name duplicated: {name!r}")
        notes[name] = kind
    namespace["__annotations__"] = notes
    namespace["__module__"] = module or _caller_module()
    cls = (type(bases[0]) if bases else type)(cls_name, tuple(bases), namespace)
    return dataclass(cls, **options)


def _make_replace():
    def __replace__(self, /, **changes):
        return _replaced(self, changes)
    return __replace__


def _replaced(obj, changes):
    for f in obj.__dataclass_fields__.values():
        if f._kind == "class":
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be "
                                "specified with replace()")
            continue
        if f.name not in changes:
            if f._kind == "init" and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replaced(obj, changes)
