"""Text and bytes in memory that behave like files."""

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192
TextIOWrapper = _T_TextIOWrapper


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    def __init__(self):
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readable(self):
        self._check()
        return True

    writable = readable
    seekable = readable

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def flush(self):
        self._check()

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readlines(self, hint=-1):
        lines = []
        total = 0
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                return lines


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None


class _Memory:
    """What StringIO and BytesIO share. The contents are pieces that are joined when looked at."""

    def _start(self, initial):
        self._pieces = [initial] if initial else []
        self._size = len(initial)
        self._at = 0

    def _whole(self):
        if len(self._pieces) != 1:
            self._pieces = [self._empty.join(self._pieces)]
        return self._pieces[0]

    def getvalue(self):
        self._check()
        return self._whole()

    def _put(self, data):
        n = len(data)
        if self._at == self._size:
            self._pieces.append(data)
            self._size += n
        elif n:
            whole = self._whole()
            if self._at > self._size:
                whole += self._zero * (self._at - self._size)
            whole = whole[:self._at] + data + whole[self._at + n:]
            self._pieces = [whole]
            self._size = len(whole)
        self._at += n
        return n

    def read(self, size=-1, /):
        self._check()
        if size is not None and not hasattr(size, "__index__"):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        if size is None or size < 0:
            size = self._size
        found = self._whole()[self._at:self._at + size]
        self._at += len(found)
        return found

    def readline(self, size=-1, /):
        self._check()
        whole = self._whole()
        end = whole.find(self._newline, self._at) + 1
        if end == 0:
            end = self._size
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = whole[self._at:end]
        self._at += len(line)
        return line

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._at
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._pieces = [self._whole()[:size]]
        self._size = len(self._pieces[0])
        return size


class StringIO(_Memory, TextIOBase):
    __module__ = "_io"

    _empty = ""
    _zero = "\0"
    _newline = "\n"

    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        TextIOBase.__init__(self)
        if initial_value is None:
            initial_value = ""
        if not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not "
                            + type(initial_value).__name__)
        self._start(initial_value)

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        return self._put(s)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        else:
            pos = self._at if whence == 1 else self._size
        self._at = pos
        return pos


class BytesIO(_Memory, BufferedIOBase):
    __module__ = "_io"

    _empty = b""
    _zero = b"\0"
    _newline = b"\n"

    def __init__(self, initial_bytes=b""):
        BufferedIOBase.__init__(self)
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._start(bytes(initial_bytes or b""))

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        base = 0 if whence == 0 else self._at if whence == 1 else self._size
        self._at = max(base + pos, 0)
        return self._at

    def getbuffer(self):
        return self._whole()

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def read1(self, size=-1, /):
        return self.read(size)


def open(*args, **kwargs):
    _sys_unsupported("open: there are no files here")
