"""Networks, and addresses that know theirs."""


def _split(address):
    """The address and what follows its slash."""
    if isinstance(address, (bytes, int)):
        return address, None
    if isinstance(address, tuple):
        return (address[0], address[1]) if len(address) > 1 else (address[0], None)
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], parts[1] if len(parts) == 2 else None


def _prefix(mask, bits, version):
    """The length of a prefix that is told by its length or by a mask."""
    if mask is None:
        return bits
    wrong = NetmaskValueError(f"{str(mask) if not isinstance(mask, str) else mask!r} is not a valid netmask")
    if isinstance(mask, int):
        if not 0 <= mask <= bits:
            raise wrong
        return mask
    if mask.isascii() and mask.isdigit():
        length = int(mask)
        if length > bits:
            raise wrong
        return length
    if version == 6:
        raise wrong
    try:
        value = _parse4(mask)
    except AddressValueError:
        raise wrong from None
    whole = (1 << bits) - 1
    # A mask of ones and then zeros, or the other way round for hosts.
    for found in (value, value ^ whole):
        rest = found ^ whole
        if rest & (rest + 1) == 0:
            return bits - rest.bit_length()
    raise wrong


def _mask(prefixlen, bits):
    return (1 << bits) - (1 << bits - prefixlen)


@functools.total_ordering
class _Network(_Kind):
    def __init__(self, address, strict=True):
        base, mask = _split(address)
        ip = self._address_class(base)
        self._prefixlen = _prefix(mask, self._bits, self._version)
        self.netmask = self._address_class(_mask(self._prefixlen, self._bits))
        first = int(ip) & int(self.netmask)
        if first != int(ip) and strict:
            raise ValueError(f"{self._text(int(ip))} has host bits set")
        self.network_address = self._address_class(first)

    def _text(self, value):
        return f"{self._address_class(value)}/{self._prefixlen}"

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return (self._version == other._version and self.network_address == other.network_address
                and self._prefixlen == other._prefixlen)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        self._same_version(other)
        return ((self.network_address, self._prefixlen)
                < (other.network_address, other._prefixlen))

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version:
            return False
        if isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def __iter__(self):
        for value in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(value)

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        value = first + n if n >= 0 else last + n + 1
        if not first <= value <= last:
            raise IndexError("address out of range")
        return self._address_class(value)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def _same_version(self, other):
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same version")

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ (1 << self._bits) - 1)

    @property
    def num_addresses(self):
        return 1 << self._bits - self._prefixlen

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def exploded(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    @property
    def reverse_pointer(self):
        _sys_unsupported("reverse_pointer of a network is not available in Heddle")

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self._bits:
            return [self._address_class(first)]
        if self._prefixlen == self._bits - 1:
            return [self._address_class(first), self._address_class(last)]
        return self._inner(first + 1, last if self._version == 4 else last + 1)

    def _inner(self, first, end):
        for value in range(first, end):
            yield self._address_class(value)

    def overlaps(self, other):
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other or self.broadcast_address in other)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._bits:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        first, last = int(self.network_address), int(self.broadcast_address)
        for value in range(first, last + 1, 1 << self._bits - length):
            yield self.__class__((value, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff "
                             f"of {prefixlen_diff}")
        return self.__class__((int(self.network_address) & _mask(length, self._bits), length))

    def _within(self, other):
        self._same_version(other)
        return (other.network_address <= self.network_address
                and other.broadcast_address >= self.broadcast_address)

    def subnet_of(self, other):
        return self._within(other)

    def supernet_of(self, other):
        return other._within(self)

    def address_exclude(self, other):
        self._same_version(other)
        if not isinstance(other, _Network):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        rest = self
        while rest != other:
            one, two = rest.subnets()
            if other.subnet_of(one):
                yield two
                rest = one
            else:
                yield one
                rest = two

    def compare_networks(self, other):
        self._same_version(other)
        mine = (self.network_address, self.netmask)
        theirs = (other.network_address, other.netmask)
        return (mine > theirs) - (mine < theirs)

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_multicast(self):
        return self._both("is_multicast")

    @property
    def is_reserved(self):
        return self._both("is_reserved")

    @property
    def is_link_local(self):
        return self._both("is_link_local")

    @property
    def is_unspecified(self):
        return self._both("is_unspecified")

    @property
    def is_loopback(self):
        return self._both("is_loopback")

    @property
    def is_private(self):
        whole = [_networks(texts) for texts in (self._private, self._public)]
        inside = [any(self.subnet_of(network) for network in networks) for networks in whole]
        return inside[0] and not inside[1]

    @property
    def is_global(self):
        if self._version == 4:
            shared = _networks("100.64.0.0/10")[0]
            if self.network_address in shared and self.broadcast_address in shared:
                return False
        return not self.is_private


class IPv4Network(_V4, _Network):
    _address_class = IPv4Address


class IPv6Network(_V6, _Network):
    _address_class = IPv6Address

    @property
    def is_site_local(self):
        return self._both("is_site_local")


class _Interface:
    __slots__ = ()

    def __init__(self, address):
        base, mask = _split(address)
        super().__init__(base)
        self.network = self._network_class((self._ip, _prefix(mask, self._bits, self._version)), False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    def __str__(self):
        return f"{self._show(self._ip)}/{self._prefixlen}"

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return NotImplemented
        return self._ip == other._ip and self.network == other.network

    def __lt__(self, other):
        if not isinstance(other, _Interface):
            return NotImplemented
        return self.network < other.network or self.network == other.network and self._ip < other._ip

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def ip(self):
        return self._plain(self._ip)

    @property
    def hostmask(self):
        return self.network.hostmask

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f"{self._show(self._ip)}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self._show(self._ip)}/{self.hostmask}"


class IPv4Interface(_Interface, IPv4Address):
    _network_class = IPv4Network
    _plain = IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    _network_class = IPv6Network
    _plain = IPv6Address


def summarize_address_range(first, last):
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    network = IPv4Network if first.version == 4 else IPv6Network
    low, high = int(first), int(last)
    while low <= high:
        bits = (low & -low).bit_length() - 1 if low else first._bits
        bits = min(bits, (high - low + 1).bit_length() - 1)
        yield network((low, first._bits - bits))
        low += 1 << bits


def collapse_addresses(addresses):
    networks = []
    for item in addresses:
        if isinstance(item, _Network):
            networks.append(item)
        else:
            ip = item.ip if isinstance(item, _Interface) else item
            networks.append((IPv4Network if ip.version == 4 else IPv6Network)(int(ip)))
    for one, other in zip(networks, networks[1:]):
        one._same_version(other)
    ranges = []
    for network in sorted(networks):
        low, high = int(network.network_address), int(network.broadcast_address)
        if ranges and low <= ranges[-1][1] + 1:
            ranges[-1][1] = max(high, ranges[-1][1])
        else:
            ranges.append([low, high])
    found = []
    for low, high in ranges:
        address = networks[0]._address_class
        found.extend(summarize_address_range(address(low), address(high)))
    return iter(found)


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj._version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj._version, obj
    return NotImplemented
