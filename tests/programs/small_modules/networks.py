import ipaddress as ip
n = ip.ip_network("192.168.0.0/29"); print(n, repr(n), list(n.hosts()), n.num_addresses, ip.ip_address("192.168.0.3") in n, n.netmask, n.broadcast_address, n.network_address, n.hostmask, n.prefixlen, n[1], n[-1], list(n.subnets()), n.supernet(), list(n.subnets(new_prefix=31)), n.with_netmask, n.with_hostmask, n.version, n.is_private, n.is_global, len(list(n)))
a = ip.ip_address("10.0.0.1"); print(a, repr(a), int(a), a + 5, a - 1, a.is_private, a.is_loopback, a.is_multicast, a.is_global, a.is_reserved, a.is_link_local, a.is_unspecified, a.packed, a.version, a.reverse_pointer, a.max_prefixlen, a.exploded, f"{a:b}", f"{a:#x}", f"{a:>15}|", hash(a) == hash(ip.IPv4Address("10.0.0.1")), a < ip.ip_address("10.0.0.2"), sorted([ip.ip_address(x) for x in ("10.0.0.10", "10.0.0.9", "9.255.0.1")]))
for t in ("8.8.8.8", "127.0.0.1", "169.254.1.1", "224.0.0.1", "240.0.0.1", "0.0.0.0", "172.16.5.4", "192.168.1.1", "100.64.0.1", "255.255.255.255", "192.0.0.9"):
    x = ip.ip_address(t); print(t, x.is_private, x.is_global, x.is_loopback, x.is_multicast, x.is_reserved, x.is_link_local, x.is_unspecified)
for t in ("::1", "2001:db8::1", "fe80::1%eth0", "::", "ff02::1", "fc00::1", "2002:c000:0204::1", "::ffff:192.0.2.1", "2001:4860:4860::8888", "1:2:3:4:5:6:7:8", "1:0:0:4:0:0:0:8", "1:0:3:4:5:6:7:8", "fec0::1", "64:ff9b::1", "::1.2.3.4"):
    x = ip.ip_address(t); print(t, x, repr(x), int(x), x.exploded, x.compressed, x.is_private, x.is_global, x.is_loopback, x.is_multicast, x.is_reserved, x.is_link_local, x.is_unspecified, x.is_site_local, x.ipv4_mapped, x.sixtofour, x.scope_id, x.reverse_pointer[:20])
i = ip.ip_interface("192.168.1.10/24"); print(i, repr(i), i.network, i.ip, i.netmask, i.with_prefixlen, i.with_netmask, i.hostmask, i == ip.ip_interface("192.168.1.10/24"), i.network.broadcast_address)
for t in ("", "x", "256.1.1.1", "1.2.3", "01.2.3.4", "1.2.3.1234", "a.b.c.d", "1..2.3", "1.2.3.4/5", "1.2.3.-4", "::1::", ":1", "1:2", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "1:2:3:4:5:6:7:8::", "::1.2.3", "1:2:3:4:5:6:7::8"):
    for f in (ip.ip_address, ip.IPv4Address, ip.IPv6Address):
        try: print(repr(f(t)), end=" ")
        except ValueError as e: print(type(e).__name__, e, end=" | ")
    print()
for t in ("192.168.1.1/24", "10.0.0.0/33", "10.0.0.0/255.255.0.0", "10.0.0.0/0.0.255.255", "10.0.0.0/255.0.255.0", "x/8", "10.0.0.0", "2001:db8::/32", "2001:db8::1/32", "10.0.0.0/8/8", "10.0.0.0/-1", "::/129", "1.2.3.4/32", "10.0.0.0/x"):
    for f in (ip.ip_network, ip.IPv4Network, ip.IPv6Network, ip.ip_interface):
        try: print(repr(f(t)), end=" ")
        except ValueError as e: print(type(e).__name__, e, end=" | ")
    print()
print(ip.ip_network("192.168.1.77/24", strict=False), list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25"), ip.ip_network("10.1.0.0/16")])), list(ip.summarize_address_range(ip.ip_address("10.0.0.1"), ip.ip_address("10.0.0.10"))), list(ip.ip_network("10.0.0.0/24").address_exclude(ip.ip_network("10.0.0.64/26"))), ip.ip_network("10.0.0.0/24").overlaps(ip.ip_network("10.0.0.128/25")), ip.ip_network("10.0.0.0/25").subnet_of(ip.ip_network("10.0.0.0/24")), ip.ip_network("10.0.0.0/24").supernet_of(ip.ip_network("10.0.0.0/25")), ip.ip_network("10.0.0.0/24") < ip.ip_network("10.0.1.0/24"), ip.ip_network("10.0.0.0/24").compare_networks(ip.ip_network("10.0.1.0/24")))
print(ip.ip_address(3232235777), ip.ip_address(b"\x7f\x00\x00\x01"), ip.ip_address(2**64), ip.IPv4Address("1.2.3.4") == ip.IPv4Address("1.2.3.4"), ip.IPv4Address("1.2.3.4") == "1.2.3.4", list(ip.ip_network("10.0.0.0/31").hosts()), list(ip.ip_network("10.0.0.0/32").hosts()), list(ip.ip_network("2001:db8::/126").hosts()), ip.v4_int_to_packed(1), {ip.ip_address("1.1.1.1"): 1})
for f in (lambda: ip.ip_address("1.1.1.1") < ip.ip_address("::1"), lambda: ip.ip_address("255.255.255.255") + 1, lambda: ip.ip_address("0.0.0.0") - 1, lambda: ip.ip_network("10.0.0.0/30")[9], lambda: list(ip.ip_network("10.0.0.0/30").subnets(new_prefix=20)), lambda: ip.ip_network("10.0.0.0/8").supernet(prefixlen_diff=9), lambda: ip.ip_address("1.1.1.1") + "a", lambda: ip.ip_address(-1), lambda: ip.ip_address(2**130), lambda: "1.1.1.1" in ip.ip_network("1.1.1.0/24"), lambda: ip.ip_network("10.0.0.0/30").foo):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
ip.ip_address("300.1.1.1")

#= stdout
#| 192.168.0.0/29 IPv4Network('192.168.0.0/29') [IPv4Address('192.168.0.1'), IPv4Address('192.168.0.2'), IPv4Address('192.168.0.3'), IPv4Address('192.168.0.4'), IPv4Address('192.168.0.5'), IPv4Address('192.168.0.6')] 8 True 255.255.255.248 192.168.0.7 192.168.0.0 0.0.0.7 29 192.168.0.1 192.168.0.7 [IPv4Network('192.168.0.0/30'), IPv4Network('192.168.0.4/30')] 192.168.0.0/28 [IPv4Network('192.168.0.0/31'), IPv4Network('192.168.0.2/31'), IPv4Network('192.168.0.4/31'), IPv4Network('192.168.0.6/31')] 192.168.0.0/255.255.255.248 192.168.0.0/0.0.0.7 4 True False 8
#= stderr
#| Traceback (most recent call last):
#|   File "networks.py", line 3, in <module>
#|     a = ip.ip_address("10.0.0.1"); print(a, repr(a), int(a), a + 5, a - 1, a.is_private, a.is_loopback, a.is_multicast, a.is_global, a.is_reserved, a.is_link_local, a.is_unspecified, a.packed, a.version, a.reverse_pointer, a.max_prefixlen, a.exploded, f"{a:b}", f"{a:#x}", f"{a:>15}|", hash(a) == hash(ip.IPv4Address("10.0.0.1")), a < ip.ip_address("10.0.0.2"), sorted([ip.ip_address(x) for x in ("10.0.0.10", "10.0.0.9", "9.255.0.1")]))
#|                                                                                                                                                                                                                                                                                    ^^^^^^^
#| TypeError: unsupported format string passed to IPv4Address.__format__
#= status 1
