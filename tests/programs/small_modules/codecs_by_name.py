"""codecs of many kinds."""
import codecs
print(codecs.encode("Hello, World!", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode("é", "utf-8"), codecs.decode(b"caf\xc3\xa9", "utf8"))
d = codecs.getincrementaldecoder("utf-8")()
for b in "héé€😀".encode(): print(repr(d.decode(bytes([b]))), end=" ")
print(repr(d.decode(b"", final=True)))
d = codecs.getincrementaldecoder("utf-8")(errors="replace")
print(repr(d.decode(b"\xe2\x82")), repr(d.decode(b"", True)))
d = codecs.getincrementaldecoder("utf-8")()
d.decode(b"\xe2")
try: d.decode(b"", True)
except UnicodeDecodeError as e: print(e)
for name in ("nope", "utf-99"):
    try: "x".encode(name)
    except LookupError as e: print(type(e).__name__, e)
    try: codecs.lookup(name)
    except LookupError as e: print(type(e).__name__, e)
    try: codecs.encode("x", name)
    except LookupError as e: print(type(e).__name__, e)
i = codecs.lookup("UTF8"); print(i.name, codecs.lookup("latin1").name, codecs.lookup("ascii").name)
print(codecs.BOM_UTF8, codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex"), codecs.encode(b"hi", "base64"))
e = codecs.getincrementalencoder("utf-8")(); print(e.encode("é"), e.encode("", final=True))
print(codecs.getencoder("utf-8")("é"), codecs.getdecoder("ascii")(b"ab"))
print(codecs.escape_decode(b"a\\nb") if 0 else "", codecs.encode("é", "ascii", "ignore"), codecs.encode("é", "ascii", errors="xmlcharrefreplace"))
try: codecs.encode("é", "ascii")
except UnicodeEncodeError as e: print(e, e.start, e.end, e.object, e.reason, e.encoding)
try: codecs.decode(b"\xff", "utf-8")
except UnicodeDecodeError as e: print(e, e.start, e.end, e.object, e.reason)
print(list(codecs.iterdecode([b"\xc3", b"\xa9x"], "utf-8")), list(codecs.iterencode(["a", "é"], "utf-8")))
for name in ("rot13", "hex"):
    try: "x".encode(name)
    except LookupError as e: print(e)
try: codecs.decode(b"zz", "hex")
except ValueError as e: print(type(e).__name__, e, e.__notes__)

#= stdout
#| Uryyb, Jbeyq! Hello b'\xc3\xa9' café
#| 'h' '' 'é' '' 'é' '' '' '€' '' '' '' '😀' ''
#| '' '�'
#| 'utf-8' codec can't decode byte 0xe2 in position 0: unexpected end of data
#| LookupError unknown encoding: nope
#| LookupError unknown encoding: nope
#| LookupError unknown encoding: nope
#| LookupError unknown encoding: utf-99
#| LookupError unknown encoding: utf-99
#| LookupError unknown encoding: utf-99
#| utf-8 iso8859-1 ascii
#| b'\xef\xbb\xbf' b'616263' b'abc' b'aGk=\n'
#| b'\xc3\xa9' b''
#| (b'\xc3\xa9', 1) ('ab', 2)
#|  b'' b'&#233;'
#| 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) 0 1 é ordinal not in range(128) ascii
#| 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte 0 1 b'\xff' invalid start byte
#| ['éx'] [b'a', b'\xc3\xa9']
#| 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs
#| 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
#| Error Non-hexadecimal digit found ["decoding with 'hex' codec failed"]
#= status 0
