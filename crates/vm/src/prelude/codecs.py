"""Texts as bytes by names of encodings."""

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_UTF16 = BOM_LE
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"

# Encodings that are none of texts as bytes, by their names without what separates words in them.
_OTHERS = {"rot13": "rot13", "hex": "hex", "hexcodec": "hex", "base64": "base64", "base64codec": "base64"}
_TURNED = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
                        "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")


def _plain(name):
    return "".join([c for c in name.lower() if c.isalnum()])


def encode(obj, encoding="utf-8", errors="strict"):
    other = _OTHERS.get(_plain(encoding))
    if other is None:
        if not isinstance(obj, str):
            "".encode(encoding)
            function = lookup(encoding).name.replace("-", "_")
            raise TypeError(f"{function}_encode() argument 1 must be str, not {type(obj).__name__}")
        return obj.encode(encoding, errors)
    return _noted("encoding", other, obj)


def decode(obj, encoding="utf-8", errors="strict"):
    other = _OTHERS.get(_plain(encoding))
    if other is None:
        if isinstance(obj, str):
            "".encode(encoding)
            raise TypeError("a bytes-like object is required, not 'str'")
        return bytes(obj).decode(encoding, errors)
    return _noted("decoding", other, obj)


def _noted(operation, kind, obj):
    try:
        if kind == "rot13":
            return obj.translate(_TURNED)
        import binascii
        import base64
        if operation == "encoding":
            return binascii.hexlify(obj) if kind == "hex" else base64.encodebytes(obj)
        return binascii.unhexlify(obj) if kind == "hex" else base64.decodebytes(obj)
    except Exception as exc:
        exc.add_note(f"{operation} with {kind!r} codec failed")
        raise


class Codec:
    def __init__(self, encoding):
        self._encoding = encoding

    def encode(self, input, errors="strict"):
        return encode(input, self._encoding, errors), len(input)

    def decode(self, input, errors="strict"):
        return decode(input, self._encoding, errors), len(input)


class IncrementalEncoder:
    _encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, input, final=False):
        return encode(input, self._encoding, self.errors)

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


def _unfinished(data):
    """How many bytes at the end begin a character that they do not end."""
    for n in range(1, min(3, len(data)) + 1):
        byte = data[-n]
        if byte >= 0xC0:
            return n if 0xC2 <= byte <= 0xF4 and n < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) else 0
        if byte < 0x80:
            return 0
    return 0


class IncrementalDecoder:
    _encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = b""

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        keep = 0 if final or self._encoding != "utf-8" else _unfinished(data)
        text = data[:len(data) - keep].decode(self._encoding, self.errors)
        self.buffer = data[len(data) - keep:]
        return text

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {hex(id(self))}>"


def lookup(encoding):
    name = _OTHERS.get(_plain(encoding))
    if name is None:
        "".encode(encoding)
        name = _codec_name(encoding)
    elif name == "rot13":
        name = "rot13"
    codec = Codec(name)
    encoder = type("IncrementalEncoder", (IncrementalEncoder,), {"_encoding": name})
    decoder = type("IncrementalDecoder", (IncrementalDecoder,), {"_encoding": name})
    return CodecInfo(codec.encode, codec.decode, None, None, encoder, decoder, name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def _no_files(*args, **kwargs):
    _sys_unsupported("codecs: there are no files here; take encode() and decode()")


open = getreader = getwriter = EncodedFile = _no_files


def register_error(name, handler):
    _sys_unsupported("codecs.register_error: what cannot be encoded goes by CPython's own ways only")


register = lookup_error = register_error
