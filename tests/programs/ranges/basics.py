print(range(5), range(1, 4), range(0, 10, 3), list(range(5)), list(range(10, 0, -3)))
r = range(2, 20, 4)
print(len(r), r[1], r[-1], r[1:3], r[::-1], 6 in r, 7 in r, r.index(10), r.count(2), r.start, r.stop, r.step)
print(range(0) == range(3, 1), range(3) == range(0, 3, 1), hash(range(3)) == hash(range(0, 3)), bool(range(0)))
print(list(reversed(range(4))), sum(range(101)), max(range(3, 9)), len(range(0, 10 ** 12, 7)))
for i in range(3):
    i = 10
    print(i, end=" ")
print(i)
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")
attempt(lambda: range(1.5))
attempt(lambda: range(0, 5, 0))
attempt(lambda: range("a"))
attempt(lambda: range())
attempt(lambda: range(3)[5])
attempt(lambda: range(5).index(9))
attempt(lambda: range(1, 2, 3, 4))

#= stdout
#| range(0, 5) range(1, 4) range(0, 10, 3) [0, 1, 2, 3, 4] [10, 7, 4, 1]
#| 5 6 18 range(6, 14, 4) range(18, -2, -4) True False 2 1 2 20 4
#| True True True False
#| [3, 2, 1, 0] 5050 8 142857142858
#| 10 10 10 10
#| TypeError: 'float' object cannot be interpreted as an integer
#| ValueError: range() arg 3 must not be zero
#| TypeError: 'str' object cannot be interpreted as an integer
#| TypeError: range expected at least 1 argument, got 0
#| IndexError: range object index out of range
#| ValueError: 9 is not in range
#| TypeError: range expected at most 3 arguments, got 4
#= status 0
