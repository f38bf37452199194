"""Numbers and bytes packed as C does it."""

import math

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    __module__ = "struct"


# Sizes where nothing is aligned; natively a long has eight bytes.
_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8,
          "Q": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
_NATIVE = {**_SIZES, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
# Bits of a mantissa and of an exponent.
_FLOATS = {"e": (10, 5), "f": (23, 8), "d": (52, 11)}


def _check_buffer(buffer):
    if isinstance(buffer, (str, int, float, list, tuple)):
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")


class Struct:
    __module__ = "_struct"

    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode("ascii")
        if not isinstance(format, str):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not "
                            f"{type(format).__name__}")
        self.format = format
        self._order = "big" if format[:1] in (">", "!") else "little"
        native = self._native = format[:1] not in ("<", ">", "!", "=") or not format
        sizes = _NATIVE if native else _SIZES
        self._rows, self.size = _parsed(format, sizes, native)

    def _count(self):
        return sum([1 if code in "sp" else count for code, count, _, _ in self._rows if code != "x"])

    def pack(self, *values):
        wanted = self._count()
        if len(values) != wanted:
            raise error(f"pack expected {wanted} items for packing (got {len(values)})")
        out = bytearray(self.size)
        values = iter(values)
        for code, count, size, at in self._rows:
            if code == "x":
                continue
            if code in "sp":
                out[at:at + count] = _text(code, count, next(values))
                continue
            for i in range(count):
                out[at:at + size] = self._packed(code, size, next(values))
                at += size
        return bytes(out)

    def pack_into(self, buffer, offset, *values):
        packed = self.pack(*values)
        if offset < 0:
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f"pack_into requires a buffer of at least {offset + self.size} bytes for "
                        f"packing {self.size} bytes at offset {offset} (actual buffer size is "
                        f"{len(buffer)})")
        buffer[offset:offset + self.size] = packed

    def unpack(self, buffer):
        _check_buffer(buffer)
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._read(bytes(buffer))

    def unpack_from(self, buffer, offset=0):
        _check_buffer(buffer)
        if offset < 0:
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f"unpack_from requires a buffer of at least {offset + self.size} bytes for "
                        f"unpacking {self.size} bytes at offset {offset} (actual buffer size is "
                        f"{len(buffer)})")
        return self._read(bytes(buffer[offset:offset + self.size]))

    def iter_unpack(self, buffer):
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        rows = [self.unpack_from(buffer, at) for at in range(0, len(buffer), self.size)]
        return iter(rows)

    def _packed(self, code, size, value):
        if code == "f" and self._native and isinstance(value, float):
            value = _math_single(value)
        return _packed(code, size, self._order, value)

    def _read(self, data):
        found = []
        for code, count, size, at in self._rows:
            if code == "x":
                continue
            if code == "s":
                found.append(data[at:at + count])
            elif code == "p":
                found.append(data[at + 1:at + 1 + min(data[at], count - 1)] if count else b"")
            else:
                for i in range(count):
                    found.append(_unpacked(code, data[at:at + size], self._order))
                    at += size
        return tuple(found)

    def __repr__(self):
        return f"Struct({self.format!r})"


def _parsed(format, sizes, native):
    """For each kind of item: its letter, how many, the size of one, and where they begin."""
    rows = []
    at = 0
    number = ""
    for ch in format[1:] if format[:1] in ("@", "=", "<", ">", "!") and format else format:
        if ch.isspace() and not number:
            continue
        if ch.isdigit():
            number += ch
            continue
        if ch not in sizes:
            raise error("bad char in struct format")
        size = sizes[ch]
        count = int(number) if number else 1
        if native and size > 1:
            at += -at % size
        rows.append((ch, count, size, at))
        at += count * size
        number = ""
    if number:
        raise error("repeat count given without format specifier")
    return rows, at


def _text(code, count, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == "p":
        value = value[:max(0, min(count - 1, 255))]
        value = bytes([len(value)]) + value if count else b""
    return bytes(value[:count]).ljust(count, b"\0")


def _packed(code, size, order, value):
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if code == "?":
        return bytes([bool(value)])
    if code in _FLOATS:
        if not isinstance(value, (int, float)):
            raise error("required argument is not a float")
        return _float_bits(code, float(value)).to_bytes(size, order)
    if not isinstance(value, int):
        raise error("required argument is not an integer")
    signed = code.islower()
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return int(value).to_bytes(size, order, signed=signed)


def _unpacked(code, data, order):
    if code == "c":
        return data
    number = int.from_bytes(data, order, signed=code.islower() and code not in "efd")
    if code == "?":
        return number != 0
    return _float_of(code, number) if code in _FLOATS else number


def _float_bits(code, x):
    mantissa, exponent = _FLOATS[code]
    sign = int(math.copysign(1.0, x) < 0) << mantissa + exponent
    most = (1 << exponent) - 1
    if math.isnan(x):
        return sign | most << mantissa | 1 << mantissa - 1
    if math.isinf(x):
        return sign | most << mantissa
    if not x:
        return sign
    part, power = math.frexp(abs(x))
    power += (most >> 1) - 1
    if power <= 0:
        # Too small for a whole mantissa.
        return sign | round(math.ldexp(part, mantissa + power))
    bits = (power << mantissa) + round(math.ldexp(part, mantissa + 1)) - (1 << mantissa)
    if bits >= most << mantissa:
        raise OverflowError(f"float too large to pack with {code} format")
    return sign | bits


def _float_of(code, bits):
    mantissa, exponent = _FLOATS[code]
    most = (1 << exponent) - 1
    part = bits & (1 << mantissa) - 1
    power = bits >> mantissa & most
    sign = -1.0 if bits >> mantissa + exponent else 1.0
    if power == most:
        return math.nan if part else sign * math.inf
    if power:
        part += 1 << mantissa
    else:
        power = 1
    return sign * math.ldexp(part, power - (most >> 1) - mantissa)


def calcsize(format):
    return Struct(format).size


def pack(format, *values):
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, *values):
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)


def unpack_from(format, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
