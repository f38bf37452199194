"""Blocks of bytes that processes share.

A block is an array of the kernel's numbers: whether it is there, its size, its bytes. A name that
nobody chose tells the array's number, so that every process can find it; names that were chosen lie in a
message that whoever looks at it takes, and puts back."""

import pickle
import struct

import _mp_process

__all__ = ["SharedMemory", "ShareableList"]

_HEAD = 2


class _Buffer:
    """A view of a block's bytes, or of some of them."""

    __slots__ = ("_cells", "_span")

    def __init__(self, cells, span):
        self._cells = cells
        self._span = span

    def _places(self):
        if self._cells is None:
            raise ValueError("operation forbidden on released memoryview object")
        return self._span

    def __len__(self):
        return len(self._places())

    nbytes = property(__len__)
    itemsize = ndim = 1
    format = "B"
    readonly = False

    def __getitem__(self, index):
        span = self._places()
        if isinstance(index, slice):
            return _Buffer(self._cells, span[index])
        if not -len(span) <= index < len(span):
            raise IndexError("index out of bounds on dimension 1")
        return _k_load(self._cells, span[index])

    def __setitem__(self, index, value):
        span = self._places()
        if isinstance(index, slice):
            places, data = span[index], bytes(value)
            if len(places) != len(data):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            for at, byte in zip(places, data):
                _k_store(self._cells, at, byte)
            return
        if not -len(span) <= index < len(span):
            raise IndexError("index out of bounds on dimension 1")
        if not isinstance(value, int):
            raise TypeError("memoryview: invalid type for format 'B'")
        if not 0 <= value <= 255:
            raise ValueError("memoryview: invalid value for format 'B'")
        _k_store(self._cells, span[index], value)

    def __iter__(self):
        for at in self._places():
            yield _k_load(self._cells, at)

    def tolist(self):
        return [_k_load(self._cells, at) for at in self._places()]

    def tobytes(self):
        return bytes(self.tolist())

    __bytes__ = tobytes

    def hex(self, *how):
        return self.tobytes().hex(*how)

    def __eq__(self, other):
        if not isinstance(other, (_Buffer, bytes, bytearray)):
            return NotImplemented
        return self.tobytes() == bytes(other)

    def __repr__(self):
        return f"<memory at {id(self):#x}>" if self._cells else f"<released memory at {id(self):#x}>"

    def release(self):
        self._cells = None

    def __enter__(self):
        self._places()
        return self

    def __exit__(self, *exc_info):
        self.release()


_Buffer.__name__ = _Buffer.__qualname__ = "memoryview"


def _take_names():
    return pickle.loads(_k_receive(_mp_process._find_names(), None, None, "request"))


def _give_names(names):
    _k_put(_mp_process._find_names(), pickle._dump(names, False), None)


def _found(name):
    """The block of that name, if it is there."""
    if name.startswith("psm_"):
        try:
            number = int(name[4:], 16)
        except ValueError:
            return None
    else:
        names = _take_names()
        _give_names(names)
        number = names.get(name)
    if number is None:
        return None
    cells = _k_numbered(number)
    return cells if _k_load(cells, 0) == 1 else None


def _made(name, size):
    """A new block, and its name."""
    names = None if name is None else _take_names()
    if names is not None and name in names:
        _give_names(names)
        raise FileExistsError(17, "File exists", "/" + name)
    cells = _k_cells([1, size] + [0] * size)
    if names is None:
        return cells, f"psm_{_k_number(cells):08x}"
    names[name] = _k_number(cells)
    _give_names(names)
    return cells, name


class SharedMemory:
    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        if create:
            cells, name = _made(name, size)
        else:
            name = name.removeprefix("/")
            cells = _found(name)
            if cells is None:
                raise FileNotFoundError(2, "No such file or directory", "/" + name)
        self._cells = cells
        self._name = name
        self._size = _k_load(cells, 1)
        self._buf = _Buffer(cells, range(_HEAD, _HEAD + self._size))

    @property
    def name(self):
        return self._name

    @property
    def size(self):
        return self._size

    @property
    def buf(self):
        return self._buf

    def __reduce__(self):
        return (SharedMemory, (self._name,))

    def __repr__(self):
        return f"{type(self).__name__}({self._name!r}, size={self._size})"

    def close(self):
        if self._buf is not None:
            self._buf.release()
            self._buf = None

    def unlink(self):
        if _k_load(self._cells, 0) != 1:
            raise FileNotFoundError(2, "No such file or directory", "/" + self._name)
        _k_store(self._cells, 0, 0)
        if not self._name.startswith("psm_"):
            names = _take_names()
            names.pop(self._name, None)
            _give_names(names)


# An item: its kind, the room that it has, the length of what it is now, and that.
_ITEM = struct.Struct("<cII")
# How CPython would pack those that do not say their room.
_FORMATS = {b"N": "xxxxxx?x", b"?": "xxxxxxx?", b"q": "q", b"d": "d"}


def _packed(value):
    if value is None:
        return b"N", b""
    if isinstance(value, bool):
        return b"?", bytes([value])
    if isinstance(value, int):
        return b"q", struct.pack("<q", value)
    if isinstance(value, float):
        return b"d", struct.pack("<d", value)
    if isinstance(value, str):
        return b"s", value.encode()
    if isinstance(value, bytes):
        return b"b", value
    raise KeyError(type(value))


class ShareableList:
    def __init__(self, sequence=None, *, name=None):
        if sequence is None:
            self.shm = SharedMemory(name)
            return
        items = []
        for value in sequence:
            kind, data = _packed(value)
            room = 8 * (len(data) // 8 + 1) if kind in (b"s", b"b") else 8
            items.append(_ITEM.pack(kind, room, len(data)) + data + b"\0" * (room - len(data)))
        whole = struct.pack("<I", len(items)) + b"".join(items)
        self.shm = SharedMemory(name, create=True, size=len(whole))
        self.shm.buf[:] = whole

    def __len__(self):
        return struct.unpack("<I", bytes(self.shm.buf[:4]))[0]

    def _place(self, position, what):
        count = len(self)
        if not -count <= position < count:
            raise IndexError(what)
        at = 4
        for _ in range(position % count):
            at += _ITEM.size + _ITEM.unpack(bytes(self.shm.buf[at:at + _ITEM.size]))[1]
        return at

    def __getitem__(self, position):
        at = self._place(position, "index out of range")
        kind, _, length = _ITEM.unpack(bytes(self.shm.buf[at:at + _ITEM.size]))
        data = bytes(self.shm.buf[at + _ITEM.size:at + _ITEM.size + length])
        if kind == b"N":
            return None
        if kind == b"?":
            return data == b"\1"
        if kind in (b"q", b"d"):
            return struct.unpack("<" + kind.decode(), data)[0]
        return data.decode() if kind == b"s" else data

    def __setitem__(self, position, value):
        at = self._place(position, "assignment index out of range")
        room = _ITEM.unpack(bytes(self.shm.buf[at:at + _ITEM.size]))[1]
        kind, data = _packed(value)
        if len(data) > room:
            raise ValueError("bytes/str item exceeds available storage")
        self.shm.buf[at:at + _ITEM.size + len(data)] = _ITEM.pack(kind, room, len(data)) + data

    @property
    def format(self):
        parts = []
        for position in range(len(self)):
            at = self._place(position, "index out of range")
            kind, room, _ = _ITEM.unpack(bytes(self.shm.buf[at:at + _ITEM.size]))
            parts.append(_FORMATS.get(kind) or f"{room}s")
        return "".join(parts)

    def __iter__(self):
        for at in range(len(self)):
            yield self[at]

    def __reduce__(self):
        return (_attached_list, (self.shm.name,))

    def __repr__(self):
        return f"{type(self).__name__}({list(self)}, name={self.shm.name!r})"

    def count(self, value):
        return sum([value == item for item in self])

    def index(self, value):
        for at, item in enumerate(self):
            if value == item:
                return at
        raise ValueError(f"{value!r} not in this container")


def _attached_list(name):
    return ShareableList(name=name)
