"""Arrays of numbers of one kind."""

import struct

__all__ = ["array", "ArrayType"]

typecodes = "bBuwhHiIlLqQfd"


class array:
    __module__ = "array"
    __slots__ = ("_typecode", "_items", "__weakref__")

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not "
                            f"{type(typecode).__name__}")
        if typecode not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if typecode == "u":
            _warn("The 'u' type code is deprecated and will be removed in Python 3.16",
                  DeprecationWarning)
        self._typecode = typecode
        self._items = []
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            for value in initializer:
                self.append(value)

    @property
    def typecode(self):
        return self._typecode

    @property
    def itemsize(self):
        return 4 if self.typecode in "uw" else struct.calcsize(self.typecode)

    def _kept(self, value):
        code = self.typecode
        if code in "uw":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not "
                                f"{type(value).__name__}")
            return value
        if code in "fd":
            if not isinstance(value, (int, float)):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            return _math_single(float(value)) if code == "f" else float(value)
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = 8 * self.itemsize
        signed = code.islower()
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if not low <= value <= high:
            raise OverflowError(_too_large(code, value, low))
        return int(value)

    def append(self, v, /):
        self._items.append(self._kept(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for value in bb:
            self.append(value)

    def fromlist(self, list, /):
        self._items.extend([self._kept(value) for value in list])

    def tolist(self):
        return list(self._items)

    def frombytes(self, buffer, /):
        if len(buffer) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        self._items.extend([row[0] for row in struct.iter_unpack(self.typecode, buffer)])

    def tobytes(self):
        if self.typecode in "uw":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(f"{len(self._items)}{self.typecode}", *self._items)

    def fromunicode(self, ustr, /):
        self.extend(ustr)

    def tounicode(self):
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items.clear()
        self.frombytes(b"".join([data[at:at + size][::-1] for at in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self._items)

    def insert(self, i, v, /):
        self._items.insert(i, self._kept(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def _made(self, items):
        made = object.__new__(array)
        made._typecode = self._typecode
        made._items = items
        return made

    def __copy__(self):
        return self._made(list(self._items))

    def __deepcopy__(self, memo):
        return self._made(list(self._items))

    def __reduce_ex__(self, protocol):
        return array, (self.typecode, list(self._items))

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        at = 0
        while at < len(self._items):
            yield self._items[at]
            at += 1

    def __contains__(self, v):
        return v in self._items

    def _place(self, index, text):
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        at = index.__index__()
        if not -len(self._items) <= at < len(self._items):
            raise IndexError(text)
        return at

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._made(self._items[index])
        return self._items[self._place(index, "array index out of range")]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array "
                                "slice")
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            self._items[index] = value._items
            return
        at = self._place(index, "array assignment index out of range")
        self._items[at] = self._kept(value)

    def __delitem__(self, index):
        if not isinstance(index, slice):
            index = self._place(index, "array assignment index out of range")
        del self._items[index]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._made(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._made(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        items = "".join(self._items) if self.typecode in "uw" else self._items
        return f"array('{self.typecode}', {items!r})"


ArrayType = array


def _too_large(code, value, low):
    """What CPython says of a number that has no room."""
    kind = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
            "H": "unsigned short"}.get(code)
    if kind is not None:
        return f"{kind} is {'less than minimum' if value < low else 'greater than maximum'}"
    if code == "i":
        if -1 << 63 <= value < 1 << 63:
            return f"signed integer is {'less than minimum' if value < low else 'greater than maximum'}"
        return "Python int too large to convert to C long"
    if value < 0 and code in "ILQ":
        return "can't convert negative value to unsigned int"
    if code == "I" and value < 1 << 64:
        return "unsigned int is greater than maximum"
    return "Python int too large to convert to C long"
