"""Enumerations: classes whose members are their only instances."""

from _records import mappingproxy

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT',
           'CONFORM', 'EJECT', 'KEEP', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'EnumCheck',
           'global_enum', 'show_flag_values', 'EnumDict']

property = property
_missing = object()


class auto:
    """A value that the class makes up."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


def _is_descriptor(value):
    if _is_c_function(value):
        return False
    if isinstance(value, (_T_function, _T_MethodDescriptor, _T_WrapperDescriptor, property,
                          classmethod, staticmethod)):
        return True
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == "__" and name[-2:] == "__"


def _is_private(cls_name, name):
    return name.startswith(f"_{cls_name.lstrip('_')}__") and not name.endswith("__")


_RESERVED = ("_ignore_", "_order_", "_generate_next_value_", "_missing_", "_numeric_repr_",
             "_add_alias_", "_add_value_alias_", "_name_", "_value_")


def _member_names(cls_name, namespace):
    """The names in a class body that stand for members."""
    ignored = namespace.get("_ignore_", ())
    if isinstance(ignored, str):
        ignored = ignored.replace(",", " ").split()
    names = []
    for name, value in namespace.items():
        if _is_dunder(name) or name in ignored or _is_private(cls_name, name):
            continue
        if name in _RESERVED:
            continue
        if name.startswith("_") and name.endswith("_") and len(name) > 2 and name[1] != "_":
            raise ValueError(f"_sunder_ names, such as {name!r}, are reserved for future Enum use")
        if isinstance(value, nonmember):
            namespace[name] = value.value
            continue
        if isinstance(value, member):
            namespace[name] = value.value
        elif isinstance(value, type) or _is_descriptor(value):
            continue
        if name == "mro":
            raise ValueError("invalid enum member name(s) 'mro'")
        names.append(name)
    return names


class EnumDict(dict):
    """The names of a class body: no member is defined twice, and `auto()` has its value at once."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._members = []
        self._last_values = []
        self._generate = None

    @property
    def member_names(self):
        return list(self._members)

    def __setitem__(self, key, value):
        if key == "_generate_next_value_":
            self._generate = getattr(value, "__func__", value)
        elif not (_is_dunder(key) or key in _RESERVED or _is_private(self._cls_name or "", key)):
            ignored = self.get("_ignore_", ())
            if isinstance(ignored, str):
                ignored = ignored.replace(",", " ").split()
            if key in self._members:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if not (key in ignored or isinstance(value, (nonmember, type)) or _is_descriptor(value)):
                if key in self:
                    raise TypeError(f"{key!r} already defined as {self[key]!r}")
                value = self._settled(key, value)
                self._members.append(key)
                self._last_values.append(value.value if isinstance(value, member) else value)
        super().__setitem__(key, value)

    def _settled(self, key, value):
        if isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
            return tuple([self._settled(key, part) for part in value])
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._generate(key, 1, len(self._members), list(self._last_values))
            return value.value
        return value


def _data_type(bases):
    """The built-in or other type that members are besides being members."""
    for base in bases:
        nearest = None
        for cls in base.__mro__:
            if cls is object:
                continue
            if isinstance(cls, EnumType):
                if cls._member_type_ is not object:
                    return cls._member_type_
                continue
            nearest = nearest or cls
            if "__new__" in cls.__dict__ or "__dataclass_fields__" in cls.__dict__ \
                    or cls in (int, str, float, bytes, tuple, dict, list, bool, set, frozenset):
                return nearest
    return object


def _data_repr(bases):
    """How the values of members are shown, where a base says it."""
    for base in bases:
        for cls in base.__mro__:
            if isinstance(cls, EnumType):
                return cls._value_repr_
            if cls is not object and "__repr__" in cls.__dict__:
                params = cls.__dict__.get("__dataclass_params__")
                return _fields_shown if params is not None and params.repr else cls.__repr__
    return None


def _fields_shown(value):
    return ", ".join([f"{name}={getattr(value, name)!r}"
                      for name, field in value.__dataclass_fields__.items() if field.repr])


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_bases(cls, bases)
        names = EnumDict(cls)
        for base in reversed(bases):
            if isinstance(base, EnumType):
                names._generate = getattr(base, "_generate_next_value_", None)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not _bootstrapped():
            made = super().__new__(metacls, cls, bases, classdict)
            made._member_map_ = {}
            made._member_names_ = []
            made._value2member_map_ = {}
            made._unhashable_ = []
            made._member_type_ = object
            made._value_repr_ = None
            made._boundary_ = None
            return made
        classdict = dict(classdict)
        names = _member_names(cls, classdict)
        first = [base for base in bases if isinstance(base, EnumType)][-1]
        for key in ("_ignore_", "_order_"):
            classdict.pop(key, None)
        values = [classdict.pop(name) for name in names]
        made_by = classdict.get("__new__")
        made = super().__new__(metacls, cls, bases, classdict, **kwds)
        made._member_map_ = {}
        made._member_names_ = []
        made._value2member_map_ = {}
        made._unhashable_ = []
        made._member_type_ = _data_type(bases)
        made._value_repr_ = _data_repr(bases)
        for name in ("__repr__", "__str__", "__format__"):
            if name not in classdict \
                    and getattr(made, name) in (getattr(made._member_type_, name), getattr(object, name)):
                type.__setattr__(made, name, getattr(first, name))
        made._boundary_ = boundary or first._boundary_
        if made_by is not None:
            made._new_member_ = staticmethod(made_by)
        made.__new__ = _enum_new
        if issubclass(made, Flag):
            made._flag_mask_ = 0
            made._singles_mask_ = 0
            made._all_bits_ = 0
        for name, value in zip(names, values):
            _add_member(made, name, value)
        return made

    def __call__(cls, value=_missing, *values, names=None, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        if cls._member_map_ or names is None and not values and value is not _missing \
                and cls.__module__ != "enum":
            if value is _missing:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            if values:
                value = (value,) + values
            return cls.__new__(cls, value)
        if values and names is None:
            names = values[0]
        if names is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, "
                            "empty, enum")
        return _functional(cls, value, names, module, type, start)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in [m._value_ for m in cls]

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @property
    def __members__(cls):
        return mappingproxy(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if _bootstrapped() and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
                       "__iter__", "__len__", "__members__", "__module__", "__name__",
                       "__qualname__"] + list(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)


EnumMeta = EnumType


def _bootstrapped():
    return "Flag" in globals()


def _check_bases(name, bases):
    for base in bases:
        if isinstance(base, EnumType) and base._member_names_:
            raise TypeError(f"<enum {name!r}> cannot extend {base!r}")


def _add_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    kind = cls._member_type_
    maker = getattr(cls, "_new_member_", None)
    if maker is not None:
        obj = maker(cls, *args)
    elif kind.__new__ is object.__new__:
        obj = object.__new__(cls)
    else:
        if kind is tuple:
            args = (value,)
        obj = kind.__new__(cls, *args)
    if not hasattr(obj, "_value_"):
        if kind is object:
            obj._value_ = value
        else:
            try:
                obj._value_ = kind(*args)
            except Exception as exc:
                raise TypeError("_value_ not set in __new__, unable to create it") from exc
    value = obj._value_
    obj._name_ = name
    obj.__objclass__ = cls
    if cls.__init__ is not Enum.__init__:
        obj.__init__(*args)
    for other in cls._member_map_.values():
        if other._value_ == value:
            obj = other
            break
    else:
        flag = issubclass(cls, Flag)
        obj._sort_order_ = len(cls._member_names_)
        if not flag or _is_single(value):
            cls._member_names_.append(name)
        if flag:
            _note_flag(cls, value)
    type.__setattr__(cls, name, obj)
    cls._member_map_[name] = obj
    try:
        cls._value2member_map_.setdefault(value, obj)
    except TypeError:
        cls._unhashable_.append(value)


def _is_single(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0 or not isinstance(value, int)


def _note_flag(cls, value):
    if isinstance(value, int):
        cls._flag_mask_ |= value
        if _is_single(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1


def _functional(cls, name, names, module, kind, start):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    namespace = {"__module__": module or _caller_module()}
    rows = names.items() if isinstance(names, dict) else names
    taken = []
    for row in rows:
        if isinstance(row, str):
            value = cls._generate_next_value_(row, start, len(taken), list(taken))
        else:
            row, value = row
        if row in namespace:
            raise TypeError(f"{row!r} already defined as {namespace[row]!r}")
        taken.append(value)
        namespace[row] = value
    bases = (cls,) if kind is None else (kind, cls)
    return type(cls)(name, bases, namespace)


def _enum_new(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
    error = None
    try:
        found = cls._missing_(value)
    except Exception as exc:
        error = exc
        found = None
    if isinstance(found, cls):
        return found
    if found is None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(value, int):
        return value
    if isinstance(found, int) and issubclass(cls, Flag):
        return found
    wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if found is None and error is None:
        raise wrong
    if error is None:
        error = TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None "
                          "or a valid member")
    if not isinstance(error, ValueError):
        error.__context__ = wrong
    raise error


def _fixed(name):
    """A property of members that cannot be set."""
    kept = f"_{name}_"

    def refuse(self, value=None):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")
    return property(lambda self: getattr(self, kept), refuse, refuse)


class Enum(metaclass=EnumType):
    __new__ = _enum_new

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    name = _fixed("name")
    value = _fixed("value")

    def __repr__(self):
        cls = type(self)
        shown = (cls._value_repr_ or repr)(self._value_)
        return f"<{cls.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        names = ["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"]
        if self._member_type_ is not object:
            names.extend(dir(self._value_))
        names.extend([n for n in self.__dict__ if n[0] != "_" and n not in self._member_map_])
        for cls in type(self).__mro__[:-1]:
            if cls is not Enum:
                names.extend([n for n in cls.__dict__ if n[0] != "_" and n not in self._member_map_])
        return sorted(set(names))

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    pass


def _value_str(self):
    return str(self._value_)


def _value_format(self, format_spec):
    return format(self._value_, format_spec) if format_spec else str(self)


class IntEnum(int, ReprEnum):
    __str__ = _value_str
    __format__ = _value_format


class StrEnum(str, ReprEnum):
    def _new_member_(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        member = str.__new__(cls, *values)
        member._value_ = str(*values)
        return member

    __str__ = _value_str
    __format__ = _value_format

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


IntEnum._member_type_ = int
StrEnum._member_type_ = str
StrEnum._new_member_ = staticmethod(StrEnum._new_member_)
