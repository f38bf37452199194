class Two:
    def __index__(self):
        return 2


two = Two()
print([0] * two, two * "ab", (1,) * two, b"x" * two)
print([10, 20, 30][two], "abc"[two], range(two), hex(two), [1, 2, 3][:two], round(1.2345, two))
try:
    print(1.5 * two)
except TypeError as error:
    print(error)

#= stdout
#| [0, 0] abab (1, 1) b'xx'
#| 30 c range(0, 2) 0x2 [1, 2] 1.23
#| unsupported operand type(s) for *: 'float' and 'Two'
#= status 0
