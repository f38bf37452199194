"""Numbers that are no size of anything, bounds that are no numbers, and other corners of texts and numbers."""
B = 10 ** 20
for make in (lambda: [1].insert(B, 2), lambda: [1].pop(B), lambda: [1].pop(-B), lambda: (5).to_bytes(B),
             lambda: "a".zfill(B), lambda: "a".split("x", B), lambda: "a".rsplit(None, B),
             lambda: "a".replace("a", "b", B), lambda: int("1", B), lambda: int("1", -B), lambda: b"a".zfill(B),
             lambda: b"a".center(B), lambda: b"a".split(b"x", B), lambda: b"a".replace(b"a", b"b", B),
             lambda: bytearray(b"a").pop(B), lambda: bytearray(b"a").insert(B, 1), lambda: round(1.5, B),
             lambda: round(1.5, -B), lambda: "%*d" % (B, 1), lambda: int.from_bytes(b"a", B)):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
for make in (lambda: b"abc".find(b"a", "x"), lambda: b"abc".count(b"a", 1.5), lambda: b"abc".startswith(b"a", "x"),
             lambda: b"abc".index(b"b", None, 3), lambda: b"".hex(None), lambda: b"ab".hex(1)):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
for text in ("a1_b", "0x1_0", "1_0", "0x1.8p1", "-0x.8"):
    try:
        print(text, float.fromhex(text))
    except ValueError as error:
        print(text, error)
for spec in ("#", "#.3", "#g", "#10", "+#", "+#.1f"):
    print(spec, format(1 + 2j, spec), format(1e20 + 0.5j, spec))

#= stdout
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| ValueError int() base must be >= 2 and <= 36, or 0
#| ValueError int() base must be >= 2 and <= 36, or 0
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError Python int too large to convert to C ssize_t
#| 1.5
#| 0.0
#| OverflowError Python int too large to convert to C ssize_t
#| TypeError from_bytes() argument 'byteorder' must be str, not int
#| TypeError slice indices must be integers or None or have an __index__ method
#| TypeError slice indices must be integers or None or have an __index__ method
#| TypeError slice indices must be integers or None or have an __index__ method
#| 1
#| TypeError object of type 'NoneType' has no len()
#| TypeError object of type 'int' has no len()
#| a1_b invalid hexadecimal floating-point string
#| 0x1_0 invalid hexadecimal floating-point string
#| 1_0 invalid hexadecimal floating-point string
#| 0x1.8p1 3.0
#| -0x.8 -0.5
#| # (1.+2.j) (1.e+20+0.5j)
#| #.3 (1.00+2.00j) (1.00e+20+0.500j)
#| #g 1.00000+2.00000j 1.00000e+20+0.500000j
#| #10   (1.+2.j) (1.e+20+0.5j)
#| +# (+1.+2.j) (+1.e+20+0.5j)
#| +#.1f +1.0+2.0j +100000000000000000000.0+0.5j
#= status 0
