"""Bytes as texts of digits, and checksums."""

import base64

__all__ = ["a2b_base64", "a2b_hex", "b2a_base64", "b2a_hex", "crc32", "crc_hqx", "hexlify",
           "unhexlify", "Error", "Incomplete"]

Error = base64.Error


class Incomplete(Exception):
    pass


def hexlify(data, sep=None, bytes_per_sep=1):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    text = bytes(data).hex() if sep is None else bytes(data).hex(sep, bytes_per_sep)
    return text.encode()


def unhexlify(hexstr):
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    if text.strip("0123456789abcdefABCDEF") or " " in text:
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    return base64.b64encode(data) + (b"\n" if newline else b"")


def a2b_base64(data, *, strict_mode=False):
    return base64.b64decode(data, validate=strict_mode)


_crcs = []


def crc32(data, crc=0, /):
    if not _crcs:
        for number in range(256):
            for _ in range(8):
                number = number >> 1 ^ (0xEDB88320 if number & 1 else 0)
            _crcs.append(number)
    crc ^= 0xFFFFFFFF
    for byte in bytes(data):
        crc = crc >> 8 ^ _crcs[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    for byte in bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc
