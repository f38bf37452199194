"""Digests of bytes: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 (FIPS 202), BLAKE2 (RFC 7693)."""

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256",
                         "sha3_384", "sha3_512", "shake_128", "shake_256", "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)


def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all([n % p for p in found]):
            found.append(n)
        n += 1
    return found


def _root_bits(n, power, bits):
    """The first bits of the fraction of a number's square or cube root."""
    low, high = 0, n << bits
    n <<= bits * power
    while high - low > 1:
        middle = low + high >> 1
        if middle ** power <= n:
            low = middle
        else:
            high = middle
    return low & (1 << bits) - 1


_PRIMES = _primes(80)
# What is added in each step, by kind: made when it is first needed.
_CONSTANTS = {"sha1": ()}


def _constants(kind):
    if kind not in _CONSTANTS:
        if kind == "md5":
            import math
            found = [int(abs(math.sin(at + 1)) * 4294967296) for at in range(64)]
        else:
            rounds, bits = (80, 64) if kind == "sha512" else (64, 32)
            found = [_root_bits(p, 3, bits) for p in _PRIMES[:rounds]]
        _CONSTANTS[kind] = tuple(found)
    return _CONSTANTS[kind]


_OLD = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
# Name: digest's bytes, word's bytes, first state, kind of block.
_KINDS = {
    "md5": (16, 4, _OLD[:4], "md5"),
    "sha1": (20, 4, _OLD, "sha1"),
    "sha224": (28, 4, [_root_bits(p, 2, 64) & 0xFFFFFFFF for p in _PRIMES[8:16]], "sha256"),
    "sha256": (32, 4, [_root_bits(p, 2, 32) for p in _PRIMES[:8]], "sha256"),
    "sha384": (48, 8, [_root_bits(p, 2, 64) for p in _PRIMES[8:16]], "sha512"),
    "sha512": (64, 8, [_root_bits(p, 2, 64) for p in _PRIMES[:8]], "sha512"),
}


class _Digest:
    """What is the same for all of them."""

    def update(self, obj, /):
        if isinstance(obj, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(obj, (bytes, bytearray)):
            raise TypeError("object supporting the buffer API required")
        self._length += len(obj)
        self._take(self._rest + bytes(obj))


class HASH(_Digest):
    __module__ = "_hashlib"

    def __init__(self, name):
        self.name = name
        self.digest_size, self._size, self._state, self._kind = _KINDS[name]
        self.block_size = 16 * self._size
        self._rest = b""
        self._length = 0

    def _take(self, data):
        width = self.block_size
        whole = len(data) // width * width
        if whole:
            kind = self._kind
            self._state = _digest_blocks(kind, self._state, data[:whole], _constants(kind))
        self._rest = data[whole:]

    def digest(self):
        other = self.copy()
        order = "little" if self.name == "md5" else "big"
        tail = 2 * self._size
        zeros = -(len(self._rest) + 1 + tail) % self.block_size
        other._take(self._rest + b"\x80" + b"\0" * zeros + (self._length * 8).to_bytes(tail, order))
        out = b"".join([word.to_bytes(self._size, order) for word in other._state])
        return out[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = HASH(self.name)
        other._state, other._rest, other._length = self._state, self._rest, self._length
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"


def new(name, data=b"", **options):
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    other = _OTHERS.get(name.lower().replace("-", "_"))
    if other is not None:
        options.pop("usedforsecurity", None)
        return other(data, **options)
    if name.lower() not in _KINDS:
        raise ValueError("unsupported hash type " + name)
    made = HASH(name.lower())
    made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key made of a password by many rounds (RFC 8018)."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    made = new(hash_name)
    if dklen is None:
        dklen = made.digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    if len(password) > made.block_size:
        password = new(hash_name, password).digest()
    password = password.ljust(made.block_size, b"\0")
    inner = new(hash_name, bytes([byte ^ 0x36 for byte in password]))
    outer = new(hash_name, bytes([byte ^ 0x5C for byte in password]))

    def keyed(data):
        first, second = inner.copy(), outer.copy()
        first.update(data)
        second.update(first.digest())
        return second.digest()
    key = b""
    number = 0
    while len(key) < dklen:
        number += 1
        turn = keyed(salt + number.to_bytes(4, "big"))
        sum = int.from_bytes(turn, "big")
        for _ in range(iterations - 1):
            turn = keyed(turn)
            sum ^= int.from_bytes(turn, "big")
        key += sum.to_bytes(len(turn), "big")
    return key[:dklen]


def md5(string=b"", *, usedforsecurity=True):
    return new("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return new("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return new("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return new("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return new("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return new("sha512", string)
