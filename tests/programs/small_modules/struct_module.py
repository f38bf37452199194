import struct

print(struct.pack("<ihb", 1, 2, 3), struct.unpack("<ihb", b"\x01\x00\x00\x00\x02\x00\x03"))
print([struct.calcsize(f) for f in ("ihb", "<ihb", "bi", "@l", "=l", "bq", "3s2x?", "n", "P")])
print(struct.pack(">H", 258), struct.pack("!I", 1), struct.pack("4B", 1, 2, 3, 4), struct.pack("2h 2i", 1, 2, 3, 4))
print(struct.pack("f", 1.1), struct.pack("d", -0.0), struct.pack("<e", 1.5), struct.pack("<f", 1e-45))
print(struct.pack("<f", float("inf")), struct.pack("<d", float("nan")), struct.pack("f", 1e39), struct.pack("<f", 16777217))
print(struct.unpack("<f", struct.pack("<f", 3.14159)), struct.unpack(">d", struct.pack(">d", 1e-310)))
print(struct.pack("5s", b"abc"), struct.unpack("3s2x?c", b"abc\0\0\1z"), struct.pack("5p", b"abc"), struct.unpack("5p", b"\x03abc\0"))
print(struct.unpack_from("<h", b"\0\1\2\3", 2), list(struct.iter_unpack("<h", b"\1\0\2\0")))
buffer = bytearray(6)
struct.pack_into("<hh", buffer, 1, 1, 2)
print(buffer)
header = struct.Struct("<if")
print(header.size, header.format, header.pack(1, 2.5), header.unpack(header.pack(1, 2.5)), struct.Struct)
for call in (lambda: struct.pack("b", 200), lambda: struct.pack("B", -1), lambda: struct.pack("<h", 40000),
             lambda: struct.pack("q", 2 ** 63), lambda: struct.pack("i", 1.5), lambda: struct.pack("f", "a"),
             lambda: struct.pack("s", "a"), lambda: struct.pack("c", b"ab"), lambda: struct.pack("ii", 1),
             lambda: struct.unpack("i", b"abc"), lambda: struct.unpack_from("i", b"abc"),
             lambda: struct.iter_unpack("<h", b"\1"), lambda: struct.pack("z", 1), lambda: struct.pack("5", 1),
             lambda: struct.pack("<f", 1e39), lambda: struct.pack("e", 1e6),
             lambda: struct.pack_into("<hh", buffer, 4, 1, 2)):
    try:
        print(call())
    except Exception as exc:
        print(type(exc).__name__, exc)

#= stdout
#| b'\x01\x00\x00\x00\x02\x00\x03' (1, 2, 3)
#| [7, 7, 8, 8, 4, 16, 6, 8, 8]
#| b'\x01\x02' b'\x00\x00\x00\x01' b'\x01\x02\x03\x04' b'\x01\x00\x02\x00\x03\x00\x00\x00\x04\x00\x00\x00'
#| b'\xcd\xcc\x8c?' b'\x00\x00\x00\x00\x00\x00\x00\x80' b'\x00>' b'\x01\x00\x00\x00'
#| b'\x00\x00\x80\x7f' b'\x00\x00\x00\x00\x00\x00\xf8\x7f' b'\x00\x00\x80\x7f' b'\x00\x00\x80K'
#| (3.141590118408203,) (1e-310,)
#| b'abc\x00\x00' (b'abc', True, b'z') b'\x03abc\x00' (b'abc',)
#| (770,) [(1,), (2,)]
#| bytearray(b'\x00\x01\x00\x02\x00\x00')
#| 8 <if b'\x01\x00\x00\x00\x00\x00 @' (1, 2.5) <class '_struct.Struct'>
#| error 'b' format requires -128 <= number <= 127
#| error 'B' format requires 0 <= number <= 255
#| error 'h' format requires -32768 <= number <= 32767
#| error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
#| error required argument is not an integer
#| error required argument is not a float
#| error argument for 's' must be a bytes object
#| error char format requires a bytes object of length 1
#| error pack expected 2 items for packing (got 1)
#| error unpack requires a buffer of 4 bytes
#| error unpack_from requires a buffer of at least 4 bytes for unpacking 4 bytes at offset 0 (actual buffer size is 3)
#| error iterative unpacking requires a buffer of a multiple of 2 bytes
#| error bad char in struct format
#| error repeat count given without format specifier
#| OverflowError float too large to pack with f format
#| OverflowError float too large to pack with e format
#| error pack_into requires a buffer of at least 8 bytes for packing 4 bytes at offset 4 (actual buffer size is 6)
#= status 0
