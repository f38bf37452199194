"""C's numbers, as `multiprocessing.Value` and `Array` take them. There are no libraries to call."""

__all__ = ["c_bool", "c_char", "c_byte", "c_ubyte", "c_short", "c_ushort", "c_int", "c_uint", "c_long",
           "c_ulong", "c_longlong", "c_ulonglong", "c_float", "c_double", "c_int8", "c_int16",
           "c_int32", "c_int64", "c_uint8", "c_uint16", "c_uint32", "c_uint64", "c_size_t",
           "c_ssize_t", "sizeof", "alignment", "Structure", "Union", "CDLL", "POINTER", "pointer",
           "byref", "cast", "create_string_buffer", "addressof"]


class _SimpleCData:
    __module__ = "ctypes"
    _size = 4
    _signed = True
    _zero = 0

    def __init__(self, value=None):
        self.value = self._zero if value is None else value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = self._kept(value)

    def _kept(self, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = 8 * self._size
        value = int(value) % (1 << bits)
        return value - (1 << bits) if self._signed and value >> bits - 1 else value

    def __bool__(self):
        return bool(self._value)

    def __repr__(self):
        return f"{type(self).__name__}({self._value!r})"


def _integer(name, size, signed):
    return type(name, (_SimpleCData,), {"_size": size, "_signed": signed, "__module__": "ctypes"})


c_byte = c_int8 = _integer("c_byte", 1, True)
c_ubyte = c_uint8 = _integer("c_ubyte", 1, False)
c_short = c_int16 = _integer("c_short", 2, True)
c_ushort = c_uint16 = _integer("c_ushort", 2, False)
c_int = c_int32 = _integer("c_int", 4, True)
c_uint = c_uint32 = _integer("c_uint", 4, False)
c_long = c_longlong = c_int64 = c_ssize_t = _integer("c_long", 8, True)
c_ulong = c_ulonglong = c_uint64 = c_size_t = _integer("c_ulong", 8, False)


class c_double(_SimpleCData):
    __module__ = "ctypes"
    _size = 8
    _zero = 0.0

    def _kept(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return float(value)


class c_float(c_double):
    __module__ = "ctypes"
    _size = 4

    def _kept(self, value):
        return _math_single(super()._kept(value))


class c_bool(_SimpleCData):
    __module__ = "ctypes"
    _size = 1
    _zero = False

    def _kept(self, value):
        return bool(value)


class c_char(_SimpleCData):
    __module__ = "ctypes"
    _size = 1
    _zero = b"\0"

    def _kept(self, value):
        if isinstance(value, int) and 0 <= value < 256:
            return bytes([value])
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError("one character bytes, bytearray or integer expected")
        return bytes(value)


def sizeof(obj):
    kind = obj if isinstance(obj, type) else type(obj)
    if not issubclass(kind, _SimpleCData):
        raise TypeError("this type has no size")
    return kind._size


alignment = sizeof


class Structure:
    def __init_subclass__(cls, **kwargs):
        _sys_unsupported("ctypes.Structure: memory has no such layout here")


class Union:
    def __init_subclass__(cls, **kwargs):
        _sys_unsupported("ctypes.Union: memory has no such layout here")


def CDLL(*args, **kwargs):
    _sys_unsupported("ctypes.CDLL: there are no libraries to load here")


def POINTER(*args, **kwargs):
    _sys_unsupported("ctypes: memory has no addresses here")


pointer = byref = cast = addressof = create_string_buffer = POINTER
