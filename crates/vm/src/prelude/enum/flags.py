# Part of enum: flags, and checks of whole enumerations.


class FlagBoundary:
    def __init__(self, name):
        self.name = name
        self.value = name.lower()

    def __repr__(self):
        return f"<FlagBoundary.{self.name}: {self.value!r}>"


STRICT = FlagBoundary("STRICT")
CONFORM = FlagBoundary("CONFORM")
EJECT = FlagBoundary("EJECT")
KEEP = FlagBoundary("KEEP")


class Flag(Enum):
    _flag_mask_ = 0
    _singles_mask_ = 0
    _all_bits_ = 0

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        highest = max([value for value in last_values if isinstance(value, int)])
        return 2 ** highest.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        given = value
        if not ~cls._all_bits_ <= value <= cls._all_bits_ or value & (cls._all_bits_ ^ mask) and value > 0:
            boundary = cls._boundary_
            if boundary is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {given!r}\n"
                                 f"    given {_bits(value, bits)}\n  allowed {_bits(mask, bits)}")
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value = max(cls._all_bits_ + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += cls._all_bits_ + 1
            if cls._boundary_ is not KEEP:
                value &= mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        made._value_ = value
        members = [m for m in cls if m._value_ & value]
        unknown = value & ~mask
        names = [m._name_ for m in members]
        if unknown and names:
            names.append(cls._numeric_repr_(unknown))
        made._name_ = "|".join(names) if names else None
        return cls._value2member_map_.setdefault(value, made)

    @staticmethod
    def _numeric_repr_(value):
        return repr(value)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} "
                            f"and {type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for m in type(self):
            if m._value_ & self._value_:
                yield m

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __hash__(self):
        return hash(self._value_)

    def __repr__(self):
        name = type(self).__name__
        shown = self._numeric_repr_(self._value_)
        return f"<{name}: {shown}>" if self._name_ is None else f"<{name}.{self._name_}: {shown}>"

    def __str__(self):
        name = type(self).__name__
        if self._name_ is None:
            return f"{name}({self._value_!r})"
        return f"{name}.{self._name_}"

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if type(self)._member_type_ is not object and isinstance(other, type(self)._member_type_):
            return int(other)
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else type(self)(self._value_ ^ value)

    def __invert__(self):
        cls = type(self)
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


Flag._boundary_ = STRICT


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __str__ = _value_str
    __format__ = _value_format
    __repr__ = Flag.__repr__
    __contains__ = Flag.__contains__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def _bits(value, count):
    if value >= 0:
        digits = format(value, "b").rjust(count, "0")
        return "0b0 " + digits
    return "0b1 " + format(value & ((1 << count) - 1), "b").rjust(count, "0")


def unique(enumeration):
    doubled = [(name, m._name_) for name, m in enumeration.__members__.items() if name != m._name_]
    if doubled:
        details = ", ".join([f"{alias} -> {name}" for alias, name in doubled])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck:
    def __init__(self, name):
        self.name = name


CONTINUOUS = EnumCheck("CONTINUOUS")
NAMED_FLAGS = EnumCheck("NAMED_FLAGS")
UNIQUE = EnumCheck("UNIQUE")


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                doubled = [(name, m._name_) for name, m in enumeration.__members__.items()
                           if name != m._name_]
                if doubled:
                    details = ", ".join([f"{alias} -> {name}" for alias, name in doubled])
                    raise ValueError(f"aliases found in {enumeration!r}: {details}")
            elif check is CONTINUOUS:
                values = sorted([m._value_ for m in enumeration])
                missing = [v for v in range(values[0], values[-1]) if v not in values]
                if missing:
                    raise ValueError(f"invalid enum {enumeration.__name__!r}: missing values "
                                     f"{', '.join([str(v) for v in missing])}")
            else:
                _check_named(enumeration)
        return enumeration


def _check_named(enumeration):
    """Each bit of a combination has a name of its own."""
    single = [m._value_ for m in enumeration._member_map_.values()
              if m._value_.bit_count() == 1]
    without, lost = [], 0
    for name, alias in enumeration._member_map_.items():
        bits = [bit for bit in show_flag_values(alias._value_) if bit not in single]
        if bits and alias._value_ >= 0:
            without.append(name)
            for bit in bits:
                lost |= bit
    if without:
        if len(without) == 1:
            text = f"alias {without[0]} is missing"
        else:
            text = f"aliases {', '.join(without[:-1])} and {without[-1]} are missing"
        value = f"value {lost:#x}" if lost.bit_count() == 1 else f"combined values of {lost:#x}"
        raise ValueError(f"invalid Flag {enumeration.__name__!r}: {text} {value} [use "
                         "enum.show_flag_values(value) for details]")


def show_flag_values(value):
    value = int(value)
    return [1 << at for at in range(value.bit_length()) if value >> at & 1]


def global_enum(cls, update_str=False):
    _sys_unsupported("enum.global_enum is not supported")
