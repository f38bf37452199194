# Part of hashlib: SHA-3 and BLAKE2.

_WORD = 0xFFFFFFFFFFFFFFFF


def _keccak(a):
    """Keccak-f[1600] on 25 words."""
    register = 1
    for _ in range(24):
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ (c[(x + 1) % 5] << 1 & _WORD | c[(x + 1) % 5] >> 63) for x in range(5)]
        a = [word ^ d[at % 5] for at, word in enumerate(a)]
        x, y, kept = 1, 0, a[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            turn = (t + 1) * (t + 2) // 2 % 64
            kept, a[x + 5 * y] = a[x + 5 * y], kept << turn & _WORD | kept >> 64 - turn
        for row in range(0, 25, 5):
            b = a[row:row + 5]
            for x in range(5):
                a[row + x] = b[x] ^ ~b[(x + 1) % 5] & b[(x + 2) % 5]
        for bit in range(7):
            register = (register << 1 ^ (register >> 7) * 0x71) % 256
            if register & 2:
                a[0] ^= 1 << (1 << bit) - 1
    return a


class _Sponge(_Digest):
    """SHA-3, and with `tail` 31 SHAKE, whose digests are as long as one likes."""

    def __init__(self, name, size, capacity, tail, data):
        self.name, self.digest_size, self._tail = name, size, tail
        self.block_size = 200 - capacity
        self._state = [0] * 25
        self._rest = b""
        self._length = 0
        self.update(data)

    def _take(self, data):
        width = self.block_size
        while len(data) >= width:
            for at in range(0, width, 8):
                self._state[at // 8] ^= int.from_bytes(data[at:at + 8], "little")
            self._state = _keccak(self._state)
            data = data[width:]
        self._rest = data

    def copy(self):
        other = _Sponge(self.name, self.digest_size, 200 - self.block_size, self._tail, b"")
        other._state, other._rest = list(self._state), self._rest
        return other

    def digest(self, *length):
        size = length[0] if self._tail == 31 else self.digest_size
        other = self.copy()
        block = bytearray(self._rest + bytes(self.block_size - len(self._rest)))
        block[len(self._rest)] ^= self._tail
        block[-1] ^= 0x80
        other._take(bytes(block))
        out = b""
        while len(out) < size:
            if out:
                other._state = _keccak(other._state)
            out += b"".join([word.to_bytes(8, "little") for word in other._state])[:self.block_size]
        return out[:size]

    def hexdigest(self, *length):
        return self.digest(*length).hex()

    def __repr__(self):
        return f"<_sha3.{self.name} object at {hex(id(self))}>"


def sha3_224(data=b"", *, usedforsecurity=True):
    return _Sponge("sha3_224", 28, 56, 6, data)


def sha3_256(data=b"", *, usedforsecurity=True):
    return _Sponge("sha3_256", 32, 64, 6, data)


def sha3_384(data=b"", *, usedforsecurity=True):
    return _Sponge("sha3_384", 48, 96, 6, data)


def sha3_512(data=b"", *, usedforsecurity=True):
    return _Sponge("sha3_512", 64, 128, 6, data)


def shake_128(data=b"", *, usedforsecurity=True):
    return _Sponge("shake_128", 0, 32, 31, data)


def shake_256(data=b"", *, usedforsecurity=True):
    return _Sponge("shake_256", 0, 64, 31, data)


# The order in which each round takes a block's words, of RFC 7693.
_SIGMA = [[int(c, 16) for c in row] for row in (
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8",
    "905724afe1bc683d", "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a",
    "6fe9b308c2d714a5", "a2847615fb9e3cd0")]
_LANES = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
          (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))


class _Blake2(_Digest):
    def __init__(self, name, data, digest_size, key, salt, person):
        self.name = name
        self._size = size = 8 if name == "blake2b" else 4
        self.MAX_DIGEST_SIZE = self.MAX_KEY_SIZE = longest = size * 8
        if digest_size is None:
            digest_size = longest
        if not 1 <= digest_size <= longest:
            raise ValueError(f"digest_size for {name} must be between 1 and {longest} bytes, here it is "
                             f"{digest_size}")
        for given, what, most in ((key, "key", longest), (salt, "salt", size * 2),
                                  (person, "person", size * 2)):
            if len(given) > most:
                raise ValueError(f"maximum {what} length is {most} bytes")
        self.digest_size, self.block_size = digest_size, size * 16
        block = bytes([digest_size, len(key), 1, 1]) + bytes(size * 4 - 4)
        block += salt + bytes(size * 2 - len(salt)) + person + bytes(size * 2 - len(person))
        self._begin = _KINDS["sha512" if size == 8 else "sha256"][2]
        self._state = [word ^ int.from_bytes(block[at * size:at * size + size], "little")
                       for at, word in enumerate(self._begin)]
        self._rest = b""
        self._length = self._done = 0
        if key:
            self.update(key + bytes(self.block_size - len(key)))
        self.update(data)

    def _take(self, data):
        # The last block waits: it is taken otherwise.
        width = self.block_size
        while len(data) > width:
            self._done += width
            self._mix(data[:width], False)
            data = data[width:]
        self._rest = data

    def _mix(self, block, last):
        size = self._size
        bits = size * 8
        mask = (1 << bits) - 1
        turns = (32, 24, 16, 63) if size == 8 else (16, 12, 8, 7)
        m = [int.from_bytes(block[at:at + size], "little") for at in range(0, 16 * size, size)]
        v = self._state + self._begin
        v[12] ^= self._done & mask
        v[13] ^= self._done >> bits
        if last:
            v[14] ^= mask
        for turn in range(12 if size == 8 else 10):
            order = _SIGMA[turn % 10]
            for at, (a, b, c, d) in enumerate(_LANES):
                for word, one, other in ((m[order[2 * at]], turns[0], turns[1]),
                                         (m[order[2 * at + 1]], turns[2], turns[3])):
                    v[a] = v[a] + v[b] + word & mask
                    x = v[d] ^ v[a]
                    v[d] = x >> one | x << bits - one & mask
                    v[c] = v[c] + v[d] & mask
                    x = v[b] ^ v[c]
                    v[b] = x >> other | x << bits - other & mask
        self._state = [old ^ v[at] ^ v[at + 8] for at, old in enumerate(self._state)]

    def copy(self):
        other = _Blake2(self.name, b"", self.digest_size, b"", b"", b"")
        other._state, other._rest, other._done = list(self._state), self._rest, self._done
        return other

    def digest(self):
        other = self.copy()
        other._done += len(self._rest)
        other._mix(self._rest + bytes(self.block_size - len(self._rest)), True)
        out = b"".join([word.to_bytes(self._size, "little") for word in other._state])
        return out[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return f"<_blake2.{self.name} object at {hex(id(self))}>"


def blake2b(data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", usedforsecurity=True):
    return _Blake2("blake2b", data, digest_size, key, salt, person)


def blake2s(data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", usedforsecurity=True):
    return _Blake2("blake2s", data, digest_size, key, salt, person)


_OTHERS = {"sha3_224": sha3_224, "sha3_256": sha3_256, "sha3_384": sha3_384, "sha3_512": sha3_512,
           "shake_128": shake_128, "shake_256": shake_256, "blake2b": blake2b, "blake2s": blake2s}
