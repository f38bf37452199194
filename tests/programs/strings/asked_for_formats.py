# What is formatted is taken before its letter is looked at; texts and bytes format whatever they get.
class Right:
    def __rmod__(self, other):
        return "right"


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


for template in ("%q", "%5%", "%q%d", "%(a)q"):
    for value in ((), 5, (1,), {"a": 1}):
        show(lambda: template % value)
show(lambda: "a" % Right())
show(lambda: b"a" % Right())
show(lambda: bytearray(b"a") % Right())
show(lambda: 5 % Right())
show(lambda: b"%q" % ())
for name in ("e\u0301", "\u0301e", "a1", "1a", "_", "", "na\u00efve", "a\u00b7", "\u2118", "a b", "\ufb01"):
    print(ascii(name), name.isidentifier())
print(type(iter(bytearray(b"a"))).__name__, type(iter(b"a")).__name__)

numbers = set(frozenset([24, 29, 12]))
numbers.pop()
numbers.add(-4)
print(numbers, numbers.difference({11}), numbers.union({11}), numbers.intersection([12, -4]), numbers.difference())

for kind in (bytes, bytearray):
    show(lambda: kind([300]))
    show(lambda: kind(iter([300])))
    show(lambda: kind(2.5))
    show(lambda: kind(-1))
show(lambda: bytearray().extend([300]))
show(lambda: int.from_bytes([300], "big"))
for args in ((1.5, 2, b"x"), (2, 1.5, "a"), ("a", 2, 1.5), (2, 3, b"x"), ("a", 2, 3)):
    show(lambda: pow(*args))
print("ΣΣ aΣ Σ".swapcase(), "ΑΣ".swapcase(), "σς".swapcase(), "Σ".swapcase())


class Gives:
    def __mul__(self, other):
        return NotImplemented

    def __index__(self):
        return 2


show(lambda: Gives() * b"ab")
show(lambda: Gives() * [1])
show(lambda: Gives() * 3)

#= stdout
#| TypeError not enough arguments for format string
#| ValueError unsupported format character 'q' (0x71) at index 1
#| ValueError unsupported format character 'q' (0x71) at index 1
#| ValueError unsupported format character 'q' (0x71) at index 1
#| TypeError not enough arguments for format string
#| ValueError unsupported format character '%' (0x25) at index 2
#| ValueError unsupported format character '%' (0x25) at index 2
#| ValueError unsupported format character '%' (0x25) at index 2
#| TypeError not enough arguments for format string
#| ValueError unsupported format character 'q' (0x71) at index 1
#| ValueError unsupported format character 'q' (0x71) at index 1
#| ValueError unsupported format character 'q' (0x71) at index 1
#| TypeError format requires a mapping
#| TypeError format requires a mapping
#| TypeError format requires a mapping
#| ValueError unsupported format character 'q' (0x71) at index 4
#| TypeError not all arguments converted during string formatting
#| TypeError not all arguments converted during bytes formatting
#| TypeError not all arguments converted during bytes formatting
#| 'right'
#| TypeError not enough arguments for format string
#| 'e\u0301' True
#| '\u0301e' False
#| 'a1' True
#| '1a' False
#| '_' True
#| '' False
#| 'na\xefve' True
#| 'a\xb7' True
#| '\u2118' True
#| 'a b' False
#| '\ufb01' True
#| bytearray_iterator bytes_iterator
#| {-4, 12, 29} {29, -4, 12} {29, 11, -4, 12} {12, -4} {29, -4, 12}
#| ValueError bytes must be in range(0, 256)
#| ValueError bytes must be in range(0, 256)
#| TypeError cannot convert 'float' object to bytes
#| ValueError negative count
#| ValueError byte must be in range(0, 256)
#| ValueError byte must be in range(0, 256)
#| TypeError cannot convert 'float' object to bytearray
#| ValueError negative count
#| ValueError byte must be in range(0, 256)
#| ValueError bytes must be in range(0, 256)
#| TypeError pow() 3rd argument not allowed unless all arguments are integers
#| TypeError pow() 3rd argument not allowed unless all arguments are integers
#| TypeError pow() 3rd argument not allowed unless all arguments are integers
#| TypeError unsupported operand type(s) for ** or pow(): 'int', 'int', 'bytes'
#| TypeError unsupported operand type(s) for ** or pow(): 'str', 'int', 'int'
#| σς Aς σ ας ΣΣ σ
#| b'abab'
#| [1, 1]
#| TypeError unsupported operand type(s) for *: 'Gives' and 'int'
#= status 0
