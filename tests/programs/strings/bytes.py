b = b"hello"
print(b, b[0], b[1:3], len(b), b + b"!", list(b), b"x" in b, 104 in b)
print("é€".encode(), b"\xc3\xa9".decode(), "abc".encode("ascii"), b"a,b".split(b","))
print(bytes(3), bytes([65, 66]), bytearray(b"abc"), b.upper(), b.hex(), bytes.fromhex("6869"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as error:
    print(error)
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(error)
try:
    b + "text"
except TypeError as error:
    print(error)

#= stdout
#| b'hello' 104 b'el' 5 b'hello!' [104, 101, 108, 108, 111] False True
#| b'\xc3\xa9\xe2\x82\xac' é b'abc' [b'a', b'b']
#| b'\x00\x00\x00' b'AB' bytearray(b'abc') b'HELLO' 68656c6c6f b'hi'
#| 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
#| 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
#| can't concat str to bytes
#= status 0
