"""Views of bytes: part of a program that mentions `memoryview`."""


class memoryview:
    """memoryview(object): the bytes of a bytes or bytearray object, without a copy."""

    __slots__ = ("_of", "_span")

    def __new__(cls, object):
        if isinstance(object, memoryview):
            return _view(object._whole(), object._span)
        if not isinstance(object, (bytes, bytearray)):
            name = type(object).__name__
            raise TypeError(f"memoryview: a bytes-like object is required, not '{name}'")
        return _view(object, range(len(object)))

    def _whole(self):
        if self._of is None:
            raise ValueError("operation forbidden on released memoryview object")
        return self._of

    @property
    def obj(self):
        return self._whole()

    @property
    def readonly(self):
        return isinstance(self._whole(), bytes)

    @property
    def nbytes(self):
        self._whole()
        return len(self._span)

    @property
    def itemsize(self):
        self._whole()
        return 1

    @property
    def format(self):
        self._whole()
        return "B"

    @property
    def ndim(self):
        self._whole()
        return 1

    @property
    def shape(self):
        self._whole()
        return (len(self._span),)

    @property
    def strides(self):
        self._whole()
        return (self._span.step,)

    @property
    def suboffsets(self):
        self._whole()
        return ()

    @property
    def contiguous(self):
        self._whole()
        return self._span.step == 1 or len(self._span) < 2

    c_contiguous = contiguous
    f_contiguous = contiguous

    def __len__(self):
        self._whole()
        return len(self._span)

    def __getitem__(self, index):
        whole = self._whole()
        if isinstance(index, slice):
            return _view(whole, self._span[index])
        return whole[self._place(index)]

    def __setitem__(self, index, value):
        whole = self._whole()
        if isinstance(whole, bytes):
            raise TypeError("cannot modify read-only memory")
        if isinstance(index, slice):
            span = self._span[index]
            if not isinstance(value, (bytes, bytearray, memoryview)):
                name = type(value).__name__
                raise TypeError(f"a bytes-like object is required, not '{name}'")
            given = bytes(value)
            if len(given) != len(span):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            for at, byte in zip(span, given):
                whole[at] = byte
            return
        at = self._place(index)
        if not isinstance(value, int):
            raise TypeError("memoryview: invalid type for format 'B'")
        if not 0 <= value <= 255:
            raise ValueError("memoryview: invalid value for format 'B'")
        whole[at] = value

    def __delitem__(self, index):
        self._whole()
        raise TypeError("cannot delete memory")

    def _place(self, index):
        if not hasattr(index, "__index__"):
            raise TypeError("memoryview: invalid slice key")
        try:
            return self._span[index]
        except IndexError:
            if not -9223372036854775808 <= index.__index__() <= 9223372036854775807:
                raise IndexError("cannot fit 'int' into an index-sized integer") from None
            raise IndexError("index out of bounds on dimension 1") from None

    def __iter__(self):
        whole = self._whole()
        return iter([whole[at] for at in self._span])

    def __contains__(self, item):
        return item in self.tolist()

    def __bytes__(self):
        whole = self._whole()
        return bytes([whole[at] for at in self._span])

    def tobytes(self, order="C"):
        return self.__bytes__()

    def tolist(self):
        whole = self._whole()
        return [whole[at] for at in self._span]

    def hex(self, *how):
        return self.__bytes__().hex(*how)

    def toreadonly(self):
        whole = self._whole()
        if isinstance(whole, bytes):
            return _view(whole, self._span)
        _sys_unsupported("memoryview.toreadonly() of a bytearray is not available in Heddle")

    def cast(self, format, shape=None):
        self._whole()
        _sys_unsupported("memoryview.cast() is not available in Heddle")

    def __eq__(self, other):
        if isinstance(other, memoryview):
            if self._of is None or other._of is None:
                return self is other
            return self.tolist() == other.tolist()
        if isinstance(other, (bytes, bytearray)):
            return self._of is not None and self.__bytes__() == bytes(other)
        return NotImplemented

    def __hash__(self):
        if not isinstance(self._whole(), bytes):
            raise ValueError("cannot hash writable memoryview object")
        return hash(self.__bytes__())

    def release(self):
        self._of = None

    def __enter__(self):
        self._whole()
        return self

    def __exit__(self, *how):
        self.release()

    def __repr__(self):
        kind = "released memory" if self._of is None else "memory"
        return f"<{kind} at {id(self):#x}>"

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'memoryview' object")


def _view(whole, span):
    self = object.__new__(memoryview)
    self._of = whole
    self._span = span
    return self


memoryview.__module__ = "builtins"
