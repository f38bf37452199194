"""Messages of operators, methods and formats that fail, word by word."""
class Own:
    pass

def times(x, y):
    x *= y
    return x

attempts = [
    lambda: times(Own(), [1]), lambda: times({}, [1]), lambda: times(2.5, [1]), lambda: Own() * [1], lambda: [1] * None,
    lambda: b"a" * 10**30, lambda: "a" * -10**30, lambda: "ab" * (2**63 - 1), lambda: b"ab" * (2**63 - 1), lambda: "" * (2**63 - 1),
    lambda: "a".__add__({}), lambda: "a".__mul__("b"), lambda: [1].__add__(3), lambda: (1,).__mul__(2.0), lambda: [1].__rmul__(2), lambda: {1}.__or__([1]),
    lambda: "a".partition({}), lambda: "a".rpartition(None), lambda: "a".count(None), lambda: "a".find(5), lambda: "a".removeprefix(None),
    lambda: format(10**30, "c"), lambda: format(-2**63 - 1, "c"), lambda: format(2**40, "c"), lambda: f"{1e22:#}", lambda: f"{1e-7:#}", lambda: f"{1.5:*>-#0}",
    lambda: float(bytearray(b"xyz")), lambda: float(bytearray(b"1.5")), lambda: bytearray().extend(True), lambda: bytearray().extend(Own()), lambda: bytearray().extend("a"), lambda: bytes(Own()),
    lambda: "ǆx ᾳ ŉ აბ ßa".title(), lambda: "ǅX".capitalize(), lambda: "ﬁN".capitalize(),
]
for attempt in attempts:
    try:
        print(repr(attempt()))
    except Exception as error:
        print(type(error).__name__, error)

class Index:
    def __index__(self):
        return 2

print(bytes(Index()), [1, 2] * Index())
buffer = bytearray(b"abcdef")
buffer[::2] = b""
print(buffer)
xs = [1, 2, 3]
for part, value in ((slice(None, None, 0), 5), (slice(None), 5), (slice(None, None, 2), [1])):
    try:
        xs[part] = value
    except (TypeError, ValueError) as error:
        print(error)

def f(a=1, b=2, /, c=3, *, d=4):
    pass

for names in ({"b": 1, "a": 2}, {"a": 1, "c": 2}, {"e": 1, "a": 2}, {"c": 1, "b": 2}, {"e": 1}):
    try:
        f(0, 0, 0, **names)
    except TypeError as error:
        print(error)
print(not NotImplemented)
if all([NotImplemented, 1]):
    print(bool(NotImplemented))
print((1e300 + 467), end="\n")

#= stdout
#| TypeError unsupported operand type(s) for *=: 'Own' and 'list'
#| TypeError unsupported operand type(s) for *=: 'dict' and 'list'
#| TypeError can't multiply sequence by non-int of type 'float'
#| TypeError can't multiply sequence by non-int of type 'Own'
#| TypeError can't multiply sequence by non-int of type 'NoneType'
#| OverflowError cannot fit 'int' into an index-sized integer
#| OverflowError cannot fit 'int' into an index-sized integer
#| OverflowError repeated string is too long
#| OverflowError repeated bytes are too long
#| ''
#| TypeError can only concatenate str (not "dict") to str
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError can only concatenate list (not "int") to list
#| TypeError 'float' object cannot be interpreted as an integer
#| [1, 1]
#| NotImplemented
#| TypeError must be str, not dict
#| TypeError must be str, not NoneType
#| TypeError count() argument 1 must be str, not None
#| TypeError find() argument 1 must be str, not int
#| TypeError removeprefix() argument must be str, not None
#| OverflowError Python int too large to convert to C long
#| OverflowError Python int too large to convert to C long
#| OverflowError %c arg not in range(0x110000)
#| '1.e+22'
#| '1.e-07'
#| '1.5'
#| ValueError could not convert string to float: bytearray(b'xyz')
#| 1.5
#| TypeError can't extend bytearray with bool
#| TypeError can't extend bytearray with Own
#| TypeError expected iterable of integers; got: 'str'
#| TypeError cannot convert 'Own' object to bytes
#| 'ǅx ᾼ ʼN აბ Ssa'
#| 'ǅx'
#| 'Fin'
#| b'\x00\x00' [1, 2, 1, 2]
#| bytearray(b'bdf')
#| slice step cannot be zero
#| must assign iterable to extended slice
#| attempt to assign sequence of size 1 to extended slice of size 2
#| f() got some positional-only arguments passed as keyword arguments: 'a, b'
#| f() got some positional-only arguments passed as keyword arguments: 'a'
#| f() got some positional-only arguments passed as keyword arguments: 'a'
#| f() got multiple values for argument 'c'
#| f() got an unexpected keyword argument 'e'
#| False
#| True
#| 1e+300
#= stderr
#| words.py:47: DeprecationWarning: NotImplemented should not be used in a boolean context
#|   print(not NotImplemented)
#| words.py:48: DeprecationWarning: NotImplemented should not be used in a boolean context
#|   if all([NotImplemented, 1]):
#| words.py:49: DeprecationWarning: NotImplemented should not be used in a boolean context
#|   print(bool(NotImplemented))
#= status 0
