# Part of pickle: plain data in CPython's own bytes, of protocols 4 and 5.


class _NotPlain(Exception):
    """Something else is in it."""


# Longer data would be cut into frames.
_ONE_FRAME = 60_000
_BATCH = 1000


class _PlainWriter:
    def __init__(self):
        self.parts = []
        self.size = 0
        self.memo = {}
        self.depth = 0

    def whole(self, obj, protocol):
        self.save(obj)
        body = b"".join(self.parts) + b"."
        frame = b"\x95" + len(body).to_bytes(8, "little") if len(body) >= 4 else b""
        return b"\x80" + bytes([protocol]) + frame + body

    def put(self, *parts):
        self.parts.extend(parts)
        self.size += sum([len(part) for part in parts])
        if self.size > _ONE_FRAME:
            raise _NotPlain

    def memoize(self, obj):
        self.memo[id(obj)] = (len(self.memo), obj)
        self.put(b"\x94")

    def counted(self, short, long, data):
        """A text or bytes with their length."""
        size = len(data)
        if size < 256:
            self.put(short, bytes([size]), data)
        else:
            self.put(long, size.to_bytes(4, "little"), data)

    def save(self, obj):
        kind = type(obj)
        if obj is None:
            self.put(b"N")
        elif kind is bool:
            self.put(b"\x88" if obj else b"\x89")
        elif kind is int:
            self.whole_number(obj)
        elif kind is float:
            self.put(b"G", _float_bytes(obj))
        elif id(obj) in self.memo:
            self.get(self.memo[id(obj)][0])
        elif kind is str:
            self.counted(b"\x8c", b"X", obj.encode())
            self.memoize(obj)
        elif kind is bytes:
            self.counted(b"C", b"B", obj)
            self.memoize(obj)
        elif kind in (list, tuple, dict, set, frozenset):
            self.depth += 1
            if self.depth > 100:
                raise _NotPlain
            self.container(obj, kind)
            self.depth -= 1
        else:
            raise _NotPlain

    def get(self, number):
        if number < 256:
            self.put(b"h", bytes([number]))
        else:
            self.put(b"j", number.to_bytes(4, "little"))

    def whole_number(self, n):
        if 0 <= n < 0x10000:
            self.put(b"K" + bytes([n]) if n < 256 else b"M" + n.to_bytes(2, "little"))
        elif -0x80000000 <= n < 0x80000000:
            self.put(b"J", n.to_bytes(4, "little", signed=True))
        else:
            size = (n.bit_length() >> 3) + 1
            data = n.to_bytes(size, "little", signed=True)
            if n < 0 and size > 1 and data[-1] == 255 and data[-2] & 128:
                data = data[:-1]
            if len(data) < 256:
                self.put(b"\x8a", bytes([len(data)]), data)
            else:
                self.put(b"\x8b", len(data).to_bytes(4, "little"), data)

    def container(self, obj, kind):
        if kind is tuple:
            self.of_tuple(obj)
        elif kind is list:
            self.put(b"]")
            self.memoize(obj)
            self.batches(obj, b"a", b"e")
        elif kind is dict:
            self.put(b"}")
            self.memoize(obj)
            self.batches(list(obj.items()), b"s", b"u", True)
        elif kind is set:
            self.put(b"\x8f")
            self.memoize(obj)
            self.batches(list(obj), None, b"\x90")
        else:
            self.put(b"(")
            for item in obj:
                self.save(item)
            self.put(b"\x91")
            self.memoize(obj)

    def of_tuple(self, obj):
        if not obj:
            self.put(b")")
            return
        if len(obj) > 3:
            self.put(b"(")
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            # It holds itself by way of something that can change.
            self.put(b"0" * len(obj) if len(obj) <= 3 else b"1")
            self.get(self.memo[id(obj)][0])
            return
        self.put({1: b"\x85", 2: b"\x86", 3: b"\x87"}.get(len(obj), b"t"))
        self.memoize(obj)

    def batches(self, items, one, many, pairs=False):
        if len(items) == 1 and one is not None:
            for part in items[0] if pairs else items:
                self.save(part)
            self.put(one)
            return
        for at in range(0, len(items), _BATCH):
            self.put(b"(")
            for item in items[at:at + _BATCH]:
                for part in item if pairs else (item,):
                    self.save(part)
            self.put(many)


class _PlainReader:
    def __init__(self, data):
        self.data = data
        self.at = 2
        self.stack = []
        self.marks = []
        self.memo = []

    def take(self, size):
        part = self.data[self.at:self.at + size]
        if len(part) < size:
            raise UnpicklingError("pickle data was truncated")
        self.at += size
        return part

    def number(self, size, signed=False):
        return int.from_bytes(self.take(size), "little", signed=signed)

    def above(self):
        """What was put onto the stack since the last mark."""
        start = self.marks.pop()
        items = self.stack[start:]
        del self.stack[start:]
        return items

    def read(self):
        stack = self.stack
        while True:
            if self.at >= len(self.data):
                raise EOFError("Ran out of input")
            op = self.take(1)
            if op == b".":
                return stack.pop()
            if op == b"\x95":
                self.take(8)
            elif op == b"\x94":
                self.memo.append(stack[-1])
            elif op == b"h" or op == b"j":
                stack.append(self.memo[self.number(1 if op == b"h" else 4)])
            elif op == b"(":
                self.marks.append(len(stack))
            elif op == b"0":
                stack.pop()
            elif op == b"1":
                self.above()
            elif op in _ATOMS:
                stack.append(_ATOMS[op](self))
            elif op in b"\x85\x86\x87":
                size = op[0] - 0x84
                stack[-size:] = [tuple(stack[-size:])]
            elif op == b"t":
                items = self.above()
                stack.append(tuple(items))
            elif op == b"\x91":
                items = self.above()
                stack.append(frozenset(items))
            elif op == b"a":
                item = stack.pop()
                stack[-1].append(item)
            elif op == b"s":
                value, key = stack.pop(), stack.pop()
                stack[-1][key] = value
            elif op == b"e":
                items = self.above()
                stack[-1].extend(items)
            elif op == b"u":
                items = self.above()
                for at in range(0, len(items), 2):
                    stack[-1][items[at]] = items[at + 1]
            elif op == b"\x90":
                items = self.above()
                stack[-1].update(items)
            else:
                _sys_unsupported("pickles that another Python made are read as far as they hold "
                                 "plain data here")


_ATOMS = {
    b"N": lambda r: None, b"\x88": lambda r: True, b"\x89": lambda r: False,
    b"K": lambda r: r.number(1), b"M": lambda r: r.number(2), b"J": lambda r: r.number(4, True),
    b"\x8a": lambda r: r.number(r.number(1), True), b"\x8b": lambda r: r.number(r.number(4), True),
    b"G": lambda r: _bytes_float(bytes(r.take(8))),
    b"\x8c": lambda r: r.take(r.number(1)).decode(), b"X": lambda r: r.take(r.number(4)).decode(),
    b"C": lambda r: bytes(r.take(r.number(1))), b"B": lambda r: bytes(r.take(r.number(4))),
    b"]": lambda r: [], b"}": lambda r: {}, b")": lambda r: (), b"\x8f": lambda r: set(),
}


def _is_plain(data):
    """Whether the data is as CPython writes it."""
    return bytes(data[:2]) in (b"\x80\x04", b"\x80\x05")
