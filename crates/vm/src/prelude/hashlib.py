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
_K = {}
_SINES = []
_TURNS = (7, 12, 17, 22) * 4 + (5, 9, 14, 20) * 4 + (4, 11, 16, 23) * 4 + (6, 10, 15, 21) * 4


def _sha2_block(state, block, size):
    """One block of SHA-2; `size` is a word's bytes, 4 or 8."""
    bits = size * 8
    mask = (1 << bits) - 1
    rounds = 64 if size == 4 else 80
    if size not in _K:
        _K[size] = [_root_bits(p, 3, bits) for p in _PRIMES[:rounds]]
    if size == 4:
        s = (7, 18, 3, 17, 19, 10, 6, 11, 25, 2, 13, 22)
    else:
        s = (1, 8, 7, 19, 61, 6, 14, 18, 41, 28, 34, 39)
    s0, s1, s2, s3, s4, s5, e0, e1, e2, a0, a1, a2 = s
    w = [int.from_bytes(block[at:at + size], "big") for at in range(0, 16 * size, size)]
    for at in range(16, rounds):
        x = w[at - 15]
        y = w[at - 2]
        x = (x >> s0 | x << bits - s0) ^ (x >> s1 | x << bits - s1) ^ x >> s2
        y = (y >> s3 | y << bits - s3) ^ (y >> s4 | y << bits - s4) ^ y >> s5
        w.append(w[at - 16] + (x & mask) + w[at - 7] + (y & mask) & mask)
    a, b, c, d, e, f, g, h = state
    for k, word in zip(_K[size], w):
        x = (e >> e0 | e << bits - e0) ^ (e >> e1 | e << bits - e1) ^ (e >> e2 | e << bits - e2)
        x = h + (x & mask) + (e & f ^ ~e & g) + k + word
        y = (a >> a0 | a << bits - a0) ^ (a >> a1 | a << bits - a1) ^ (a >> a2 | a << bits - a2)
        y = (y & mask) + (a & b ^ a & c ^ b & c)
        h, g, f, e, d, c, b, a = g, f, e, d + x & mask, c, b, a, x + y & mask
    return [old + new & mask for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def _sha1_block(state, block, size):
    w = [int.from_bytes(block[at:at + 4], "big") for at in range(0, 64, 4)]
    for at in range(16, 80):
        x = w[at - 3] ^ w[at - 8] ^ w[at - 14] ^ w[at - 16]
        w.append((x << 1 | x >> 31) & 0xFFFFFFFF)
    a, b, c, d, e = state
    for at, word in enumerate(w):
        if at < 20:
            f = (b & c | ~b & d) + 0x5A827999
        elif at < 40:
            f = (b ^ c ^ d) + 0x6ED9EBA1
        elif at < 60:
            f = (b & c | b & d | c & d) + 0x8F1BBCDC
        else:
            f = (b ^ c ^ d) + 0xCA62C1D6
        f = (a << 5 | a >> 27) + f + e + word & 0xFFFFFFFF
        e, d, c, b, a = d, c, (b << 30 | b >> 2) & 0xFFFFFFFF, a, f
    return [old + new & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d, e))]


def _md5_block(state, block, size):
    if not _SINES:
        import math
        _SINES.extend([int(abs(math.sin(at + 1)) * 4294967296) for at in range(64)])
    w = [int.from_bytes(block[at:at + 4], "little") for at in range(0, 64, 4)]
    a, b, c, d = state
    for at in range(64):
        if at < 16:
            f, g = b & c | ~b & d, at
        elif at < 32:
            f, g = d & b | ~d & c, (5 * at + 1) % 16
        elif at < 48:
            f, g = b ^ c ^ d, (3 * at + 5) % 16
        else:
            f, g = c ^ (b | ~d & 0xFFFFFFFF), 7 * at % 16
        f = (f & 0xFFFFFFFF) + a + _SINES[at] + w[g] & 0xFFFFFFFF
        turn = _TURNS[at]
        a, d, c, b = d, c, b, b + (f << turn | f >> 32 - turn) & 0xFFFFFFFF
    return [old + new & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d))]


_OLD = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
# Name: digest's bytes, word's bytes, first state, block.
_KINDS = {
    "md5": (16, 4, _OLD[:4], _md5_block),
    "sha1": (20, 4, _OLD, _sha1_block),
    "sha224": (28, 4, [_root_bits(p, 2, 64) & 0xFFFFFFFF for p in _PRIMES[8:16]], _sha2_block),
    "sha256": (32, 4, [_root_bits(p, 2, 32) for p in _PRIMES[:8]], _sha2_block),
    "sha384": (48, 8, [_root_bits(p, 2, 64) for p in _PRIMES[8:16]], _sha2_block),
    "sha512": (64, 8, [_root_bits(p, 2, 64) for p in _PRIMES[:8]], _sha2_block),
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
        self.digest_size, self._size, self._state, self._block = _KINDS[name]
        self.block_size = 16 * self._size
        self._rest = b""
        self._length = 0

    def _take(self, data):
        width = self.block_size
        whole = len(data) // width * width
        for at in range(0, whole, width):
            self._state = self._block(self._state, data[at:at + width], self._size)
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
    other = _OTHERS.get(name.lower().replace("-", "_"))
    if other is not None:
        options.pop("usedforsecurity", None)
        return other(data, **options)
    if name.lower() not in _KINDS:
        raise ValueError("unsupported hash type " + name)
    made = HASH(name.lower())
    made.update(data)
    return made


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
