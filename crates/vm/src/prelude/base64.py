"""Bytes as letters and digits."""

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
           "b32encode", "b32decode", "b16encode", "b16decode"]

_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_64 = _LETTERS + _LETTERS.lower() + b"0123456789+/"
_32 = _LETTERS + b"234567"
_PLACES = {letter: at for at, letter in enumerate(_64)}


class Error(ValueError):
    __module__ = "binascii"


def _given(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, not "
                    f"{type(s).__name__!r}")


def _bytes(s):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")
    return bytes(s)


def b64encode(s, altchars=None):
    s = _bytes(s)
    out = bytearray()
    for at in range(0, len(s), 3):
        part = s[at:at + 3]
        bits = int.from_bytes(part, "big") << 8 * (3 - len(part))
        for place in range(len(part) + 1):
            out.append(_64[bits >> 18 - 6 * place & 63])
        out.extend(b"=" * (3 - len(part)))
    out = bytes(out)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        out = out.translate(bytes.maketrans(b"+/", altchars))
    return out


def b64decode(s, altchars=None, validate=False):
    s = _given(s)
    if altchars is not None:
        altchars = _given(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    out = bytearray()
    bits = count = pads = 0
    for at, letter in enumerate(s):
        if letter == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                if validate and s[at:].strip(b"="):
                    raise Error("Excess data after padding")
                break
            continue
        place = _PLACES.get(letter)
        if place is None:
            if validate:
                raise Error("Only base64 data is allowed")
            continue
        pads = 0
        bits = bits << 6 | place
        count += 1
        if count == 4:
            out.extend(bits.to_bytes(3, "big"))
            bits = count = 0
    if count and count + pads < 4:
        if count == 1:
            letters = len(out) // 3 * 4 + 1
            raise Error("Invalid base64-encoded string: number of data characters "
                        f"({letters}) cannot be 1 more than a multiple of 4")
        raise Error("Incorrect padding")
    if count:
        out.extend((bits << 6 * (4 - count)).to_bytes(3, "big")[:count - 1])
    return bytes(out)


standard_b64encode = b64encode


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b32encode(s):
    s = _bytes(s)
    out = bytearray()
    for at in range(0, len(s), 5):
        part = s[at:at + 5]
        bits = int.from_bytes(part, "big") << 8 * (5 - len(part))
        letters = (8 * len(part) + 4) // 5
        for place in range(letters):
            out.append(_32[bits >> 35 - 5 * place & 31])
        out.extend(b"=" * (8 - letters))
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    s = _given(s)
    if len(s) % 8:
        raise Error("Incorrect padding")
    if casefold:
        s = s.upper()
    letters = s.rstrip(b"=")
    pads = len(s) - len(letters)
    out = bytearray()
    for at in range(0, len(letters), 8):
        part = letters[at:at + 8]
        bits = 0
        for letter in part:
            place = _32.find(letter)
            if place < 0:
                raise Error("Non-base32 digit found")
            bits = bits << 5 | place
        out.extend((bits << 5 * (8 - len(part))).to_bytes(5, "big")[:len(part) * 5 // 8])
    if pads not in (0, 1, 3, 4, 6):
        raise Error("Incorrect padding")
    return bytes(out)


def b16encode(s):
    return _bytes(s).hex().upper().encode()


def b16decode(s, casefold=False):
    s = _given(s)
    if casefold:
        s = s.upper()
    if any([letter not in b"0123456789ABCDEF" for letter in s]):
        raise Error("Non-base16 digit found")
    if len(s) % 2:
        raise Error("Odd-length string")
    return bytes.fromhex(s.decode())


def encodebytes(s):
    s = _bytes(s)
    return b"".join([b64encode(s[at:at + 57]) + b"\n" for at in range(0, len(s), 57)])


def decodebytes(s):
    return b64decode(_bytes(s))


def encode(input, output):
    _sys_unsupported("base64.encode: there are no files here; take b64encode")


def decode(input, output):
    _sys_unsupported("base64.decode: there are no files here; take b64decode")


_ALPHABET85 = ("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
               "!#$%&()*+-;<=>?@^_`{|}~")
_ASCII85 = "".join([chr(33 + digit) for digit in range(85)])


def _encode85(b, alphabet, zero):
    b = _bytes(b)
    short = -len(b) % 4
    b += b"\0" * short
    out = []
    for at in range(0, len(b), 4):
        n = int.from_bytes(b[at:at + 4], "big")
        digits = ""
        for _ in range(5):
            n, digit = divmod(n, 85)
            digits = alphabet[digit] + digits
        out.append("z" if zero and digits == "!!!!!" else digits)
    if short:
        out[-1] = ("!!!!!" if out[-1] == "z" else out[-1])[:-short]
    return "".join(out).encode()


def b85encode(b, pad=False):
    if pad:
        b = _bytes(b) + b"\0" * (-len(b) % 4)
    return _encode85(b, _ALPHABET85, False)


def b85decode(b):
    text = _given(b).decode("latin-1")
    short = -len(text) % 5
    text += "~" * short
    out = b""
    for at in range(0, len(text), 5):
        n = 0
        for place, c in enumerate(text[at:at + 5], at):
            digit = _ALPHABET85.find(c)
            if digit < 0:
                raise ValueError(f"bad base85 character at position {place}")
            n = n * 85 + digit
        if n > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        out += n.to_bytes(4, "big")
    return out[:-short] if short else out


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    if foldspaces or wrapcol or pad or adobe:
        _sys_unsupported("base64.a85encode: its options are not available here")
    return _encode85(b, _ASCII85, True)


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    if foldspaces or adobe:
        _sys_unsupported("base64.a85decode: its options are not available here")
    text = "".join([c for c in _given(b).decode("latin-1") if ord(c) not in ignorechars])
    text = text.replace("z", "!!!!!")
    short = -len(text) % 5
    text += "u" * short
    out = b""
    for at in range(0, len(text), 5):
        n = 0
        for c in text[at:at + 5]:
            if not "!" <= c <= "u":
                raise ValueError("Non-Ascii85 digit found: " + c)
            n = n * 85 + ord(c) - 33
        if n > 0xFFFFFFFF:
            raise ValueError("Ascii85 overflow")
        out += n.to_bytes(4, "big")
    return out[:-short] if short else out
