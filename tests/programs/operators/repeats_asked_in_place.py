# Who is asked to repeat: an instance whose `__mul__` gives up asks the right operand, but not in place.
class GivesUp:
    def __mul__(self, other):
        return NotImplemented


class Number:
    def __index__(self):
        return 2


class GivesUpNumber(Number):
    def __mul__(self, other):
        return NotImplemented


class Own(list):
    pass


class Int(int):
    pass


def show(make):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)


def in_place(left, right):
    before = left
    left *= right
    return left, type(left).__name__, left is before


for sequence in "ab", b"x", (1,), [1], bytearray(b"q"):
    for make in GivesUp, Number, GivesUpNumber, lambda: Int(3):
        show(lambda: make() * sequence)
        show(lambda: sequence * make())
        show(lambda: in_place(make(), sequence))
    show(lambda: in_place(sequence[:], Number()))
show(lambda: in_place(Own([1]), Number()))
show(lambda: in_place(Own([1]), 2))
show(lambda: in_place(2, "ab"))
show(lambda: in_place(True, "ab"))

#= stdout
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: unsupported operand type(s) for *=: 'GivesUp' and 'str'
#| abab
#| abab
#| TypeError: unsupported operand type(s) for *=: 'Number' and 'str'
#| abab
#| abab
#| TypeError: unsupported operand type(s) for *=: 'GivesUpNumber' and 'str'
#| ababab
#| ababab
#| TypeError: unsupported operand type(s) for *=: 'Int' and 'str'
#| ('abab', 'str', False)
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: unsupported operand type(s) for *=: 'GivesUp' and 'bytes'
#| b'xx'
#| b'xx'
#| TypeError: unsupported operand type(s) for *=: 'Number' and 'bytes'
#| b'xx'
#| b'xx'
#| TypeError: unsupported operand type(s) for *=: 'GivesUpNumber' and 'bytes'
#| b'xxx'
#| b'xxx'
#| TypeError: unsupported operand type(s) for *=: 'Int' and 'bytes'
#| (b'xx', 'bytes', False)
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: unsupported operand type(s) for *=: 'GivesUp' and 'tuple'
#| (1, 1)
#| (1, 1)
#| TypeError: unsupported operand type(s) for *=: 'Number' and 'tuple'
#| (1, 1)
#| (1, 1)
#| TypeError: unsupported operand type(s) for *=: 'GivesUpNumber' and 'tuple'
#| (1, 1, 1)
#| (1, 1, 1)
#| TypeError: unsupported operand type(s) for *=: 'Int' and 'tuple'
#| ((1, 1), 'tuple', False)
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: unsupported operand type(s) for *=: 'GivesUp' and 'list'
#| [1, 1]
#| [1, 1]
#| TypeError: unsupported operand type(s) for *=: 'Number' and 'list'
#| [1, 1]
#| [1, 1]
#| TypeError: unsupported operand type(s) for *=: 'GivesUpNumber' and 'list'
#| [1, 1, 1]
#| [1, 1, 1]
#| TypeError: unsupported operand type(s) for *=: 'Int' and 'list'
#| ([1, 1], 'list', True)
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: can't multiply sequence by non-int of type 'GivesUp'
#| TypeError: unsupported operand type(s) for *=: 'GivesUp' and 'bytearray'
#| bytearray(b'qq')
#| bytearray(b'qq')
#| TypeError: unsupported operand type(s) for *=: 'Number' and 'bytearray'
#| bytearray(b'qq')
#| bytearray(b'qq')
#| TypeError: unsupported operand type(s) for *=: 'GivesUpNumber' and 'bytearray'
#| bytearray(b'qqq')
#| bytearray(b'qqq')
#| TypeError: unsupported operand type(s) for *=: 'Int' and 'bytearray'
#| (bytearray(b'qq'), 'bytearray', True)
#| ([1, 1], 'Own', True)
#| ([1, 1], 'Own', True)
#| ('abab', 'str', False)
#| ('ab', 'str', False)
#= status 0
