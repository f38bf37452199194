"""Named tuples, for `collections`, `typing` and the library's own records."""


def _named_field(at):
    def get(self):
        return self[at]
    def refuse(self, value):
        raise AttributeError("can't set attribute")
    def refuse_deletion(self):
        raise AttributeError("can't delete attribute")

    return property(get, refuse, refuse_deletion, f"Alias for field number {at}")


def _is_keyword(name):
    return name in ("False", "None", "True", "and", "as", "assert", "async", "await", "break",
                    "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
                    "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
                    "pass", "raise", "return", "try", "while", "with", "yield")


def _usable(names, rename):
    """The names, checked; with `rename`, what cannot be one becomes its position."""
    seen = set()
    names = [str(name) for name in names]
    if rename:
        for at, name in enumerate(names):
            if not name.isidentifier() or _is_keyword(name) or name.startswith("_") or name in seen:
                names[at] = f"_{at}"
            seen.add(name)
        seen = set()
    return names


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = _usable(field_names, rename)
    typename = str(typename)
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: " + repr(name))
        if _is_keyword(name):
            raise ValueError("Type names and field names cannot be a keyword: " + repr(name))
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError("Field names cannot start with an underscore: " + repr(name))
        if name in seen:
            raise ValueError("Encountered duplicate field name: " + repr(name))
        seen.add(name)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(names):
        raise TypeError("Got more default values than field names")
    given = dict(zip(names[len(names) - len(values):], values))
    return _make_class(typename, tuple(names), given, module or _caller_module())


def _make_class(typename, names, defaults, module):
    count = len(names)
    where = f"{typename}.__new__()"

    def __new__(_cls, *args, **kwargs):
        if kwargs or len(args) != count:
            args = _bind_fields(where, ("_cls",), names, defaults, (), {}, args, kwargs)
        return tuple.__new__(_cls, args)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwargs):
        result = self._make([kwargs.pop(name, value) for name, value in zip(names, self)])
        if kwargs:
            raise TypeError(f"Got unexpected field names: {list(kwargs)!r}")
        return result

    def __repr__(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in zip(names, self)])
        return f"{type(self).__name__}({shown})"

    def _asdict(self):
        return dict(zip(names, self))

    def __getnewargs__(self):
        return tuple(self)

    methods = (__new__, _make, _replace, __repr__, _asdict, __getnewargs__)
    for method in methods:
        method.__qualname__ = f"{typename}.{method.__name__}"
    if defaults:
        __new__.__defaults__ = tuple(defaults.values())
    shown = ", ".join(names) if len(names) != 1 else names[0] + ","
    namespace = {"__doc__": f"{typename}({shown})", "__slots__": (), "_fields": names,
                 "_field_defaults": defaults, "__new__": __new__, "_make": classmethod(_make),
                 "__replace__": _replace, "_replace": _replace, "__repr__": __repr__,
                 "_asdict": _asdict, "__getnewargs__": __getnewargs__, "__match_args__": names,
                 "__module__": module}
    for at, name in enumerate(names):
        namespace[name] = _named_field(at)
    return type(typename, (tuple,), namespace)


def _plural(items, what):
    """`1 required positional argument: 'x'`, in CPython's words."""
    shown = [repr(item) for item in items]
    if len(shown) == 1:
        text = shown[0]
    elif len(shown) == 2:
        text = " and ".join(shown)
    else:
        text = ", ".join(shown[:-1]) + ", and " + shown[-1]
    return f"{len(shown)} {what} argument{'' if len(shown) == 1 else 's'}: {text}"


def _bind_fields(where, before, names, defaults, kwonly, kwdefaults, args, kwargs):
    """The values of the fields `names + kwonly` for a call, or the TypeError that CPython's call
    of such a function would give; `before` are parameters already bound."""
    if len(args) > len(names):
        least = len(names) - len(defaults) + len(before)
        most = len(names) + len(before)
        takes = f"{most}" if least == most else f"from {least} to {most}"
        extra = len([name for name in kwonly if name in kwargs])
        given = len(args) + len(before)
        were = f"{given} were given"
        if extra:
            were = (f"{given} positional argument{'' if given == 1 else 's'} (and {extra} keyword-"
                    f"only argument{'' if extra == 1 else 's'}) were given")
        elif given == 1:
            were = "1 was given"
        raise TypeError(f"{where} takes {takes} positional argument{'' if most == 1 else 's'} "
                        f"but {were}")
    values = list(args)
    used = 0
    for at, name in enumerate(names):
        if name in kwargs:
            used += 1
            if at < len(args):
                raise TypeError(f"{where} got multiple values for argument {name!r}")
    for name in kwonly:
        if name in kwargs:
            used += 1
    if used < len(kwargs):
        for name in kwargs:
            if name not in names and name not in kwonly:
                hint = _near_name(name, [*before, *names, *kwonly])
                raise TypeError(f"{where} got an unexpected keyword argument {name!r}{hint}")
    missing = []
    for name in names[len(args):]:
        if name in kwargs:
            values.append(kwargs[name])
        elif name in defaults:
            values.append(defaults[name])
        else:
            missing.append(name)
    if missing:
        raise TypeError(f"{where} missing {_plural(missing, 'required positional')}")
    for name in kwonly:
        if name in kwargs:
            values.append(kwargs[name])
        elif name in kwdefaults:
            values.append(kwdefaults[name])
        else:
            missing.append(name)
    if missing:
        raise TypeError(f"{where} missing {_plural(missing, 'required keyword-only')}")
    return values


class mappingproxy:
    """A mapping that cannot be changed from here."""

    def __init__(self, mapping):
        if not hasattr(mapping, "keys") or not hasattr(mapping, "__getitem__"):
            raise TypeError("mappingproxy() argument must be a mapping, not "
                            + type(mapping).__name__)
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __contains__(self, key):
        return key in self._mapping

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, mappingproxy) else other)

    def __hash__(self):
        return hash(self._mapping)

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ror__(self, other):
        return dict(other) | dict(self)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()


mappingproxy.__module__ = "builtins"
mappingproxy._home = "_records"
