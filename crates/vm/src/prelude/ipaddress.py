"""Addresses and networks of the internet protocols, as numbers and texts."""

import functools


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _either(what, given, classes, *rest):
    for cls in classes:
        try:
            return cls(given, *rest)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{given!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    return _either("address", address, (IPv4Address, IPv6Address))


def ip_network(address, strict=True):
    return _either("network", address, (IPv4Network, IPv6Network), strict)


def ip_interface(address):
    return _either("interface", address, (IPv4Interface, IPv6Interface))


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


def _octet(text, whole):
    if not text:
        raise AddressValueError(f"Empty octet not permitted in {whole!r}")
    if not (text.isascii() and text.isdigit()):
        raise AddressValueError(f"Only decimal digits permitted in {text!r} in {whole!r}")
    if len(text) > 3:
        raise AddressValueError(f"At most 3 characters permitted in {text!r} in {whole!r}")
    if text != "0" and text[0] == "0":
        raise AddressValueError(f"Leading zeros are not permitted in {text!r} in {whole!r}")
    value = int(text)
    if value > 255:
        raise AddressValueError(f"Octet {value} (> 255) not permitted in {whole!r}")
    return value


def _parse4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    value = 0
    for octet in octets:
        value = value << 8 | _octet(octet, text)
    return value


def _text4(value):
    return ".".join(str(byte) for byte in value.to_bytes(4))


def _group(text, whole):
    if not text or not all(c in "0123456789abcdefABCDEF" for c in text):
        raise AddressValueError(f"Only hex digits permitted in {text!r} in {whole!r}")
    if len(text) > 4:
        raise AddressValueError(f"At most 4 characters permitted in {text!r} in {whole!r}")
    return int(text, 16)


def _parse6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            tail = _parse4(parts.pop())
        except AddressValueError as exc:
            raise AddressValueError(f"{exc} in {text!r}") from None
        parts += [f"{tail >> 16:x}", f"{tail & 0xffff:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = None
    for at in range(1, len(parts) - 1):
        if not parts[at]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = at
    if gap is not None:
        before, after = gap, len(parts) - gap - 1
        if not parts[0]:
            before -= 1
            if before:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            after -= 1
            if after:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        skipped = 8 - before - after
        if skipped < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        groups = parts[:before]
        last = parts[len(parts) - after:] if after else []
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        groups, last, skipped = parts, [], 0
    value = 0
    for group in groups:
        value = value << 16 | _group(group, text)
    value <<= 16 * skipped
    for group in last:
        value = value << 16 | _group(group, text)
    return value


def _groups6(value):
    return [value >> shift & 0xffff for shift in range(112, -1, -16)]


def _text6(value):
    groups = _groups6(value)
    best, length, at = 0, 1, 0
    while at < 8:
        end = at
        while end < 8 and not groups[end]:
            end += 1
        if end - at > length:
            best, length = at, end - at
        at = end + 1
    shown = [f"{group:x}" for group in groups]
    if length > 1:
        return ":".join(shown[:best]) + "::" + ":".join(shown[best + length:])
    return ":".join(shown)


class _Kind:
    """What addresses and networks of one version have."""

    __slots__ = ()

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._bits

    @property
    def compressed(self):
        return str(self)


@functools.total_ordering
class _Address(_Kind):
    __slots__ = ()

    def __init__(self, address):
        size = self._bits // 8
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self._version} address")
            if address >> self._bits:
                raise AddressValueError(f"{address} (>= 2**{self._bits}) is not permitted as an "
                                        f"IPv{self._version} address")
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != size:
                raise AddressValueError(f"{address!r} (len {len(address)} != {size}) is not permitted as "
                                        f"an IPv{self._version} address")
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        if isinstance(other, _Address) and not isinstance(self, _Interface):
            if isinstance(other, _Interface):
                return NotImplemented
            return self._ip == other._ip and self._version == other._version
        return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip - other)

    def __hash__(self):
        return hash(hex(self._ip))

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return self._show(self._ip)

    def __format__(self, fmt):
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        if fmt[-1] not in "nbxX" or fmt[:-1].strip("#_"):
            return super().__format__(fmt)
        width, kind = self._bits, fmt[-1]
        if kind == "n":
            kind = "b" if self._version == 4 else "x"
        if kind != "b":
            width //= 4
        if "_" in fmt:
            width += width // 4 - 1
        if "#" in fmt:
            width += 2
        return format(self._ip, f"{'#' if '#' in fmt else ''}0{width}{'_' if '_' in fmt else ''}{kind}")

    def __reduce__(self):
        return self.__class__, (self._ip,)

    @property
    def packed(self):
        return self._ip.to_bytes(self._bits // 8)

    def _in(self, networks):
        return any(self in network for network in _networks(networks))

    @property
    def is_loopback(self):
        return self._in(self._loopback)

    @property
    def is_multicast(self):
        return self._in(self._multicast)

    @property
    def is_link_local(self):
        return self._in(self._link_local)

    @property
    def is_reserved(self):
        return self._in(self._reserved)

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_private(self):
        return self._in(self._private) and not self._in(self._public)


_made = {}


def _networks(texts):
    """Networks that addresses are asked to be in, made when they are first needed."""
    found = _made.get(texts)
    if found is None:
        found = _made[texts] = [ip_network(text) for text in texts.split()]
    return found


class _V4:
    __slots__ = ()
    _version = 4
    _bits = 32
    _loopback = "127.0.0.0/8"
    _multicast = "224.0.0.0/4"
    _link_local = "169.254.0.0/16"
    _reserved = "240.0.0.0/4"
    _private = ("0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 "
                "192.0.0.170/31 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 "
                "203.0.113.0/24 240.0.0.0/4 255.255.255.255/32")
    _public = "192.0.0.9/32 192.0.0.10/32"

    @staticmethod
    def _parse(text):
        return _parse4(text)

    @staticmethod
    def _show(value):
        return _text4(value)

    @property
    def exploded(self):
        return str(self)


class _V6:
    __slots__ = ()
    _version = 6
    _bits = 128
    _loopback = "::1/128"
    _multicast = "ff00::/8"
    _link_local = "fe80::/10"
    _reserved = ("::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 "
                 "c000::/3 e000::/4 f000::/5 f800::/6 fe00::/9")
    _private = ("::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 "
                "2002::/16 3fff::/20 fc00::/7 fe80::/10")
    _public = "2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28"

    @staticmethod
    def _parse(text):
        return _parse6(text)

    @staticmethod
    def _show(value):
        return _text6(value)


class IPv4Address(_V4, _Address):
    __slots__ = ("_ip", "__weakref__")

    @property
    def is_global(self):
        return self not in _networks("100.64.0.0/10")[0] and not self.is_private

    @property
    def reverse_pointer(self):
        return ".".join(reversed(_text4(self._ip).split("."))) + ".in-addr.arpa"

    @property
    def ipv6_mapped(self):
        return IPv6Address(0xffff << 32 | self._ip)


class IPv6Address(_V6, _Address):
    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, str) and "%" in address and "/" not in address:
            whole = address
            address, _, scope = address.partition("%")
            if not scope or "%" in scope:
                raise AddressValueError(f'Invalid IPv6 address: "{whole}"')
            self._scope_id = scope
        super().__init__(address)

    def __str__(self):
        text = super().__str__()
        return text if self._scope_id is None else f"{text}%{self._scope_id}"

    def __eq__(self, other):
        found = super().__eq__(other)
        if found is not True:
            return found
        return self._scope_id == getattr(other, "_scope_id", None)

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def exploded(self):
        return ":".join(f"{group:04x}" for group in _groups6(self._ip))

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def sixtofour(self):
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xffffffff)

    @property
    def is_site_local(self):
        return self._in("fec0::/10")

    def _of_mapped(self, name, own):
        mapped = self.ipv4_mapped
        return own if mapped is None else getattr(mapped, name)

    @property
    def is_private(self):
        return self._of_mapped("is_private", self._in(self._private) and not self._in(self._public))

    @property
    def is_multicast(self):
        return self._of_mapped("is_multicast", self._in(self._multicast))

    @property
    def is_reserved(self):
        return self._of_mapped("is_reserved", self._in(self._reserved))

    @property
    def is_link_local(self):
        return self._of_mapped("is_link_local", self._in(self._link_local))

    @property
    def is_loopback(self):
        return self._of_mapped("is_loopback", self._ip == 1)

    @property
    def is_unspecified(self):
        return self._of_mapped("is_unspecified", self._ip == 0)

    @property
    def is_global(self):
        return self._of_mapped("is_global", not self.is_private)

    @property
    def reverse_pointer(self):
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"
