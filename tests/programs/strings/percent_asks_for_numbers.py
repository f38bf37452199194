# Objects that give numbers, or fail to, in `%` formats of texts and bytes.
class Whole:
    def __init__(self, result):
        self.result = result

    def __int__(self):
        if isinstance(self.result, type):
            raise self.result("mine")
        return self.result


class Index:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        if isinstance(self.result, type):
            raise self.result("mine")
        return self.result


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


for make in Whole, Index:
    for result in 65, 1.5, "a", None, TypeError, ValueError, OverflowError:
        for code in "diuxXoc":
            show(lambda: f"%{code}" % make(result))
            show(lambda: f"%{code}".encode() % make(result))
        show(lambda: "%.2f" % make(result))
        show(lambda: b"%.2f" % make(result))
for value in 1.5, "ab", b"ab", None, 300, -1, Index(300), 10**20, "q", b"q", True:
    show(lambda: "%c" % value)
    show(lambda: b"%c" % value)
    show(lambda: bytearray(b"%c") % (value,))
    show(lambda: "%(a)c" % {"a": value})
for start in b"", "", bytearray():
    show(lambda: sum(True, start))
    show(lambda: sum([], start))

#= stdout
#| '65'
#| b'65'
#| '65'
#| b'65'
#| '65'
#| b'65'
#| TypeError %x format: an integer is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError must be real number, not Whole
#| TypeError float argument required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %i format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError must be real number, not Whole
#| TypeError float argument required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %i format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError must be real number, not Whole
#| TypeError float argument required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %i format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError must be real number, not Whole
#| TypeError float argument required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %i format: a real number is required, not Whole
#| TypeError %d format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %u format: a real number is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError must be real number, not Whole
#| TypeError float argument required, not Whole
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| TypeError %x format: an integer is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError must be real number, not Whole
#| TypeError float argument required, not Whole
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| TypeError %x format: an integer is required, not Whole
#| TypeError %x format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %X format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %o format: an integer is required, not Whole
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError must be real number, not Whole
#| TypeError float argument required, not Whole
#| '65'
#| b'65'
#| '65'
#| b'65'
#| '65'
#| b'65'
#| '41'
#| b'41'
#| '41'
#| b'41'
#| '101'
#| b'101'
#| 'A'
#| b'A'
#| '65.00'
#| b'65.00'
#| TypeError %d format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %i format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError __index__ returned non-int (type float)
#| TypeError float argument required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %i format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError __index__ returned non-int (type str)
#| TypeError float argument required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %i format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError __index__ returned non-int (type NoneType)
#| TypeError float argument required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %i format: a real number is required, not Index
#| TypeError %d format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %u format: a real number is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %x format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %X format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %o format: an integer is required, not Index
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError mine
#| TypeError float argument required, not Index
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| ValueError mine
#| TypeError float argument required, not Index
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| OverflowError mine
#| TypeError float argument required, not Index
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires int or char
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires int or char
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires int or char
#| TypeError %c requires int or char
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires int or char
#| 'Ĭ'
#| OverflowError %c arg not in range(256)
#| OverflowError %c arg not in range(256)
#| 'Ĭ'
#| OverflowError %c arg not in range(0x110000)
#| OverflowError %c arg not in range(256)
#| OverflowError %c arg not in range(256)
#| OverflowError %c arg not in range(0x110000)
#| 'Ĭ'
#| OverflowError %c arg not in range(256)
#| OverflowError %c arg not in range(256)
#| 'Ĭ'
#| OverflowError %c arg not in range(0x110000)
#| OverflowError %c arg not in range(256)
#| OverflowError %c arg not in range(256)
#| OverflowError %c arg not in range(0x110000)
#| 'q'
#| TypeError %c requires an integer in range(256) or a single byte
#| TypeError %c requires an integer in range(256) or a single byte
#| 'q'
#| TypeError %c requires int or char
#| b'q'
#| bytearray(b'q')
#| TypeError %c requires int or char
#| '\x01'
#| b'\x01'
#| bytearray(b'\x01')
#| '\x01'
#| TypeError 'bool' object is not iterable
#| TypeError sum() can't sum bytes [use b''.join(seq) instead]
#| TypeError 'bool' object is not iterable
#| TypeError sum() can't sum strings [use ''.join(seq) instead]
#| TypeError 'bool' object is not iterable
#| TypeError sum() can't sum bytearray [use b''.join(seq) instead]
#= status 0
