"""Numbers in shared memory: Value and Array."""

import _mp_sync

# Type codes: name of the C type, bits of an integer (0: a float), whether it has a sign. That of a
# truth value is not among multiprocessing's.
_TYPES = {
    "c": ("c_char", 8, False), "b": ("c_byte", 8, True), "B": ("c_ubyte", 8, False),
    "h": ("c_short", 16, True), "H": ("c_ushort", 16, False), "i": ("c_int", 32, True),
    "I": ("c_uint", 32, False), "l": ("c_long", 64, True), "L": ("c_ulong", 64, False),
    "q": ("c_long", 64, True), "Q": ("c_ulong", 64, False),
    "f": ("c_float", 0, True), "u": ("c_wchar", 32, False), "d": ("c_double", 0, True), None: ("c_bool", 1, False),
}


def _type_of(typecode):
    found = _TYPES.get(typecode) if isinstance(typecode, str) else None
    if found is not None:
        return found
    name = getattr(typecode, "__name__", None)
    for row in _TYPES.values():
        if row[0] == name:
            return row
    raise TypeError("this type has no size")


def _to_cell(row, value):
    name, bits, signed = row
    if name == "c_bool":
        return 1 if value else 0
    if name == "c_char":
        if isinstance(value, int) and 0 <= value < 256:
            return value
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError("one character bytes, bytearray or integer expected")
        return value[0]
    if name == "c_wchar":
        if not isinstance(value, str):
            raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
        if len(value) != 1:
            raise TypeError("one character unicode string expected")
        return ord(value)
    if bits == 0:
        if not isinstance(value, (int, float)):
            raise TypeError("must be real number, not " + type(value).__name__)
        return _math_single(float(value)) if name == "c_float" else float(value)
    if not isinstance(value, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    value = value % (1 << bits)
    if bits == 64 or signed:
        if value >= 1 << (bits - 1):
            value -= 1 << bits
    return value


def _from_cell(row, cell):
    name, bits, signed = row
    if name == "c_bool":
        return cell != 0
    if name == "c_char":
        return bytes([cell])
    if name == "c_wchar":
        return chr(cell)
    if bits == 64 and not signed and cell < 0:
        return cell + (1 << 64)
    return cell


# What the texts in arrays of characters are joined by, and what is said of one that does not fit.
_EMPTY = {"c_char": b"", "c_wchar": ""}
_TOO_LONG = {"c_char": "byte string too long", "c_wchar": "string too long"}


def _zero(row):
    if row[0] == "c_char":
        return b"\0"
    return "\0" if row[0] == "c_wchar" else 0


def _no_attribute(kind, name):
    return AttributeError(f"'{kind}' object has no attribute '{name}'")


class _RawValue:
    _inherit_only = True

    def __init__(self, typecode, value):
        self._type = _type_of(typecode)
        if value is None:
            value = _zero(self._type)
        self._cells = _k_cells([_to_cell(self._type, value)])

    @property
    def value(self):
        return _from_cell(self._type, _k_load(self._cells, 0))

    @value.setter
    def value(self, value):
        _k_store(self._cells, 0, _to_cell(self._type, value))

    def __getattr__(self, name):
        raise _no_attribute(self._type[0], name)

    def __repr__(self):
        return "%s(%r)" % (self._type[0], self.value)


class _RawArray:
    _inherit_only = True

    def __init__(self, typecode, size_or_values):
        self._type = _type_of(typecode)
        if isinstance(size_or_values, int):
            if size_or_values < 0:
                raise ValueError(f"Array length must be >= 0, not {size_or_values}")
            values = [_zero(self._type)] * size_or_values
        elif isinstance(size_or_values, bytes):
            values = [bytes([n]) for n in size_or_values]
        else:
            values = list(size_or_values)
        self._length = len(values)
        self._cells = _k_cells([_to_cell(self._type, value) for value in values])

    def __len__(self):
        return self._length

    def _at(self, index):
        if not isinstance(index, int):
            raise TypeError("indices must be integers")
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("invalid index")
        return index

    def _get(self, at):
        return _from_cell(self._type, _k_load(self._cells, at))

    def __getitem__(self, index):
        if isinstance(index, slice):
            values = [self._get(at) for at in range(*index.indices(self._length))]
            empty = _EMPTY.get(self._type[0])
            return values if empty is None else empty.join(values)
        return self._get(self._at(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            values = [bytes([n]) for n in value] if isinstance(value, bytes) else list(value)
            if len(values) != len(places):
                raise ValueError("Can only assign sequence of same size")
            for at, item in zip(places, values):
                _k_store(self._cells, at, _to_cell(self._type, item))
        else:
            _k_store(self._cells, self._at(index), _to_cell(self._type, value))

    def __iter__(self):
        for at in range(self._length):
            yield self._get(at)

    @property
    def value(self):
        text = self[:]
        end = text.find(_zero(self._type))
        return text if end < 0 else text[:end]

    @value.setter
    def value(self, value):
        if len(value) > self._length:
            raise ValueError(_TOO_LONG[self._type[0]])
        # What stood behind the end stays.
        value += _zero(self._type) * (len(value) < self._length)
        self[:len(value)] = value

    def __getattr__(self, name):
        raise _no_attribute(f"{self._type[0]}_Array_{self._length}", name)

    def __repr__(self):
        return "<multiprocessing.sharedctypes.%s_Array_%d object at %#x>" % (
            self._type[0], self._length, id(self))


class SynchronizedBase:
    _inherit_only = True

    def __init__(self, obj, lock=None):
        self._obj = obj
        self._lock = lock if lock is not None else _mp_sync.RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return "<%s wrapper for %s>" % (type(self).__name__, self._obj)


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value


class SynchronizedString(SynchronizedArray):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value

    @property
    def raw(self):
        with self._lock:
            return self._obj[:]


def _lock_of(lock):
    if lock is True or lock is None:
        return _mp_sync.RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return lock


def RawValue(typecode_or_type, value=None):
    return _RawValue(typecode_or_type, value)


def RawArray(typecode_or_type, size_or_initializer):
    return _RawArray(typecode_or_type, size_or_initializer)


def Value(typecode_or_type, *args, lock=True):
    obj = _RawValue(typecode_or_type, args[0] if args else None)
    if lock is False:
        return obj
    return Synchronized(obj, _lock_of(lock))


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    obj = _RawArray(typecode_or_type, size_or_initializer)
    if lock is False:
        return obj
    if obj._type[0] == "c_char":
        return SynchronizedString(obj, _lock_of(lock))
    return SynchronizedArray(obj, _lock_of(lock))


for _class in (_RawValue, _RawArray, SynchronizedBase, Synchronized, SynchronizedArray,
               SynchronizedString):
    _class._home = __name__
    _class.__module__ = "multiprocessing.sharedctypes"
