"""bytes and bytearray as small programs use them."""
b = b"hello\x00\xff"
print(b, b[0], b[-1], b[1:3], list(b[:2]), len(b), b"a" + b"b", b"ab" * 2, b"l" in b, 104 in b, b.hex(), b.hex(":"), bytes.fromhex("68 69"), b"%d %s %x" % (5, b"x", 255))
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(range(65, 68)), b"caf\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"))
a = bytearray(b"abc")
a.append(100); a.extend(b"ef"); a[0] = 65; a[1:3] = b"XYZ"; del a[-1]; a += b"!"; a.insert(0, 33)
print(a, a.pop(), a.find(b"Y"), a.upper(), bytes(a), a == bytes(a), a.decode(), a.reverse(), a, a.clear(), a, bytearray(2), bytearray("hi", "ascii"))
print((258).to_bytes(2, "big"), (258).to_bytes(2, "little"), int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\xff", signed=True), (-1).to_bytes(2, signed=True), (5).to_bytes())
print(b"a,b".split(b","), b" x ".strip(), b"abc".replace(b"b", b"--"), b"abc".startswith(b"a"), b",".join([b"x", b"y"]), b"Ab".swapcase(), b"abc".translate(None, b"b"), b"abc".translate(bytes.maketrans(b"a", b"z")), b"x\ny".splitlines(), b"12".isdigit(), b"a".zfill(3), b"abc".index(b"c"), b"aXa".count(b"a"), b"k=v".partition(b"="))
for act in (lambda: b"a" + "a", lambda: "a" + b"a", lambda: b"a" == "a", lambda: bytes("a"), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(-1), lambda: b"abc"[5], lambda: bytearray(b"a").append(256), lambda: bytearray(b"a").append("a"), lambda: b"\xff".decode(), lambda: b"a".decode("nope"), lambda: b"ab".index(b"x"), lambda: "a" in b"a", lambda: 300 in b"a", lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("abc"), lambda: b"%s" % "a", lambda: b"%d" % "a", lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: int.from_bytes("a"), lambda: b"a" < "a", lambda: b",".join(["a"]), lambda: bytes(1.5), lambda: bytes(object()), lambda: int(b"12"), lambda: float(b"1.5"), lambda: int(b"x"), lambda: ord(b"a"), lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: hash(bytearray()), lambda: {b"a": 1}["a"], lambda: b"a".split(""), lambda: b"a" * -1, lambda: b"abc"["a"]):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| b'hello\x00\xff' 104 255 b'el' [104, 101] 7 b'ab' b'abab' True True 68656c6c6f00ff 68:65:6c:6c:6f:00:ff b'hi' b'5 x ff'
#| b'\x00\x00\x00' b'\x01\x02' b'\xc3\xa9' b'ABC' café ÿ a�b ab
#| bytearray(b'') 33 3 bytearray(b'!AXYZDE') b'!AXYZde' True !AXYZde None bytearray(b'') None bytearray(b'') bytearray(b'\x00\x00') bytearray(b'hi')
#| b'\x01\x02' b'\x02\x01' 258 -1 b'\xff\xff' b'\x05'
#| [b'a', b'b'] b'x' b'a--c' True b'x,y' b'aB' b'ac' b'zbc' [b'x', b'y'] True b'00a' 2 2 (b'k', b'=', b'v')
#| TypeError can't concat str to bytes
#| TypeError can only concatenate str (not "bytes") to str
#| False
#| TypeError string argument without an encoding
#| ValueError bytes must be in range(0, 256)
#| ValueError bytes must be in range(0, 256)
#| ValueError negative count
#| IndexError index out of range
#| ValueError byte must be in range(0, 256)
#| TypeError 'str' object cannot be interpreted as an integer
#| UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
#| LookupError unknown encoding: nope
#| ValueError subsection not found
#| TypeError a bytes-like object is required, not 'str'
#| ValueError byte must be in range(0, 256)
#| ValueError non-hexadecimal number found in fromhex() arg at position 0
#| ValueError non-hexadecimal number found in fromhex() arg at position 3
#| TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
#| TypeError %d format: a real number is required, not str
#| OverflowError int too big to convert
#| OverflowError can't convert negative int to unsigned
#| TypeError cannot convert 'str' object to bytes
#| TypeError '<' not supported between instances of 'bytes' and 'str'
#| TypeError sequence item 0: expected a bytes-like object, str found
#| TypeError cannot convert 'float' object to bytes
#| TypeError cannot convert 'object' object to bytes
#| 12
#| 1.5
#| ValueError invalid literal for int() with base 10: b'x'
#| 97
#| TypeError ord() expected a character, but string of length 2 found
#| ValueError chr() arg not in range(0x110000)
#| ValueError chr() arg not in range(0x110000)
#| TypeError unhashable type: 'bytearray'
#| KeyError 'a'
#| TypeError a bytes-like object is required, not 'str'
#| b''
#| TypeError byte indices must be integers or slices, not str
#= stderr
#| bytes_everything.py:10: SyntaxWarning: bytes indices must be integers or slices, not str; perhaps you missed a comma?
#|   for act in (lambda: b"a" + "a", lambda: "a" + b"a", lambda: b"a" == "a", lambda: bytes("a"), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(-1), lambda: b"abc"[5], lambda: bytearray(b"a").append(256), lambda: bytearray(b"a").append("a"), lambda: b"\xff".decode(), lambda: b"a".decode("nope"), lambda: b"ab".index(b"x"), lambda: "a" in b"a", lambda: 300 in b"a", lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("abc"), lambda: b"%s" % "a", lambda: b"%d" % "a", lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: int.from_bytes("a"), lambda: b"a" < "a", lambda: b",".join(["a"]), lambda: bytes(1.5), lambda: bytes(object()), lambda: int(b"12"), lambda: float(b"1.5"), lambda: int(b"x"), lambda: ord(b"a"), lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: hash(bytearray()), lambda: {b"a": 1}["a"], lambda: b"a".split(""), lambda: b"a" * -1, lambda: b"abc"["a"]):
#= status 0
