# Methods of the class, asked of an instance.
print("".maketrans("ab", "cd"), "x".maketrans({"a": "b"}), "x".maketrans("ab", "cd", "z"))
print("abc".translate("abc".maketrans("a", "z")), str.maketrans("a", "b"), b"".maketrans(b"a", b"b")[97])
print({}.fromkeys("ab"), (5).from_bytes(b"ab", "big"), b"".fromhex("ff"), (1.5).fromhex("0x1p3"))
print(bytearray().fromhex("aa"), bytearray.fromhex("bb"), bytes.fromhex("cc"))


class Text(str):
    pass


table = Text("q").maketrans
print(table("x", "y"), Text.maketrans("a", "b"))
for args in ((), ("a",), ("ab", "c"), ("a", "b", "c", "d")):
    try:
        print("".maketrans(*args))
    except (TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)

#= stdout
#| {97: 99, 98: 100} {97: 'b'} {97: 99, 98: 100, 122: None}
#| zbc {97: 98} 98
#| {'a': None, 'b': None} 24930 b'\xff' 8.0
#| bytearray(b'\xaa') bytearray(b'\xbb') b'\xcc'
#| {120: 121} {97: 98}
#| TypeError maketrans expected at least 1 argument, got 0
#| TypeError if you give only one argument to maketrans it must be a dict
#| ValueError the first two maketrans arguments must have equal length
#| TypeError maketrans expected at most 3 arguments, got 4
#= status 0
