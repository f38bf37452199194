"""Numbers that C has no room for, and what takes them all the same."""

import itertools

BIG = 10**20
LONG = range(BIG)
for what in (
    lambda: "a\t".expandtabs(BIG),
    lambda: "a\t".expandtabs(2**40),
    lambda: "%.*f" % (BIG, 1),
    lambda: "%*d" % (BIG, 1),
    lambda: float.fromhex("0x1p5000"),
    lambda: float.fromhex("-0x1p5000"),
    lambda: float.fromhex("0x0p5000"),
    lambda: float.fromhex("inf"),
    lambda: LONG.index(5),
    lambda: LONG.index(-1),
    lambda: LONG.count(7),
    lambda: LONG[10**19],
    lambda: LONG[BIG],
    lambda: len(LONG),
    lambda: slice(5).indices(BIG),
    lambda: slice(None, None, -1).indices(BIG),
    lambda: slice(-3, BIG * 2, 2).indices(BIG),
    lambda: slice(BIG).indices(-BIG),
    lambda: memoryview(b"a")[BIG],
    lambda: memoryview(b"a")[1],
    lambda: [1][BIG],
    lambda: itertools.repeat(1, BIG),
    lambda: itertools.islice([1], BIG),
    lambda: "a".ljust(BIG),
):
    try:
        print(what())
    except (ArithmeticError, LookupError, ValueError) as error:
        print(type(error).__name__, error)

#= stdout
#| OverflowError Python int too large to convert to C int
#| OverflowError Python int too large to convert to C int
#| OverflowError Python int too large to convert to C int
#| OverflowError Python int too large to convert to C ssize_t
#| OverflowError hexadecimal value too large to represent as a float
#| OverflowError hexadecimal value too large to represent as a float
#| 0.0
#| inf
#| 5
#| ValueError -1 is not in range
#| 1
#| 10000000000000000000
#| IndexError range object index out of range
#| OverflowError Python int too large to convert to C ssize_t
#| (0, 5, 1)
#| (99999999999999999999, -1, -1)
#| (99999999999999999997, 100000000000000000000, 2)
#| ValueError length should not be negative
#| IndexError cannot fit 'int' into an index-sized integer
#| IndexError index out of bounds on dimension 1
#| IndexError cannot fit 'int' into an index-sized integer
#| OverflowError Python int too large to convert to C ssize_t
#| ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#| OverflowError Python int too large to convert to C ssize_t
#= status 0
