def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


text = b"the quick  Brown fox"
show(lambda: (text.title(), text.capitalize(), text.swapcase()))
show(lambda: (b"ABC".isupper(), b"aB".islower(), b"Ab Cd".istitle(), b"\xff".isascii()))
show(lambda: (b"a".center(6, b"*"), b"a".center(5), b"ab".center(5), b"a".ljust(3), b"a".rjust(3, b"-")))
show(lambda: (b"-5".zfill(5), b"7".zfill(3), b"\ta\tb".expandtabs(4)))
show(lambda: (b"a\nb\r\nc\rd".splitlines(), b"a\nb\n".splitlines(True)))
show(lambda: (text.partition(b" "), text.rpartition(b" "), text.partition(b"!")))
show(lambda: (b"a,b,c".rsplit(b",", 1), b" a b ".rsplit(None, 1)))
show(lambda: (text.removeprefix(b"the "), text.removesuffix(b"fox"), text.removeprefix(b"no")))
show(lambda: (b"hello".translate(bytes.maketrans(b"el", b"ip")), b"hello".translate(None, b"l")))
show(lambda: (b"\x00\xff\x10".hex("-"), b"abcdef".hex(":", 2), b"abcde".hex("_", -2)))
show(lambda: b"a".center(5, "x"))
show(lambda: b"a".ljust(5, b"xy"))
show(lambda: b"a".partition(b""))
show(lambda: b"a".partition("a"))
show(lambda: b"a".split(1))
show(lambda: b"a".strip(5))
show(lambda: b"a".replace("a", b"b"))
show(lambda: b"a".endswith((b"x", 3)))
show(lambda: bytes.maketrans(b"a", b"bc"))
show(lambda: b"a".hex("--"))
array = bytearray(b"it's")
array.insert(0, 34)
array.remove(39)
print(array, bytearray(b"it's"), bytearray(b'"'))
show(lambda: array.remove(200))
show(lambda: bytearray(b"xY").capitalize())

#= stdout
#| (b'The Quick  Brown Fox', b'The quick  brown fox', b'THE QUICK  bROWN FOX')
#| (True, False, True, False)
#| (b'**a***', b'  a  ', b'  ab ', b'a  ', b'--a')
#| (b'-0005', b'007', b'    a   b')
#| ([b'a', b'b', b'c', b'd'], [b'a\n', b'b\n'])
#| ((b'the', b' ', b'quick  Brown fox'), (b'the quick  Brown', b' ', b'fox'), (b'the quick  Brown fox', b'', b''))
#| ([b'a,b', b'c'], [b' a', b'b'])
#| (b'quick  Brown fox', b'the quick  Brown ', b'the quick  Brown fox')
#| (b'hippo', b'heo')
#| ('00-ff-10', '6162:6364:6566', '6162_6364_65')
#| TypeError: center() argument 2 must be a byte string of length 1, not str
#| TypeError: ljust() argument 2 must be a byte string of length 1, not bytes
#| ValueError: empty separator
#| TypeError: a bytes-like object is required, not 'str'
#| TypeError: a bytes-like object is required, not 'int'
#| TypeError: a bytes-like object is required, not 'int'
#| TypeError: a bytes-like object is required, not 'str'
#| TypeError: a bytes-like object is required, not 'int'
#| ValueError: maketrans arguments must have same length
#| ValueError: sep must be length 1.
#| bytearray(b'"its') bytearray(b"it\'s") bytearray(b'"')
#| ValueError: value not found in bytearray
#| bytearray(b'Xy')
#= status 0
