a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::3], a[8:2:-2], a[5:5], a[100:], a[:-100])
a[2:5] = ["x"]
print(a)
a[1:1] = [10, 11]
print(a)
a[::2] = [0] * 5
print(a)
del a[1::2]
print(a)
a[:] = []
print(a)
try:
    a = [1, 2, 3, 4]
    a[::2] = [9]
except ValueError as error:
    print(error)
try:
    a[::0]
except ValueError as error:
    print(error)
print(slice(1, 5, 2), slice(None).indices(4), slice(1, None, -1).indices(5), a[slice(1, 3)])
s = slice(2)
print(s.start, s.stop, s.step, s == slice(None, 2, None))

#= stdout
#| [2, 3, 4] [0, 1, 2] [7, 8, 9] [7, 8, 9] [0, 3, 6, 9] [8, 6, 4] [] [] []
#| [0, 1, 'x', 5, 6, 7, 8, 9]
#| [0, 10, 11, 1, 'x', 5, 6, 7, 8, 9]
#| [0, 10, 0, 1, 0, 5, 0, 7, 0, 9]
#| [0, 0, 0, 0, 0]
#| []
#| attempt to assign sequence of size 1 to extended slice of size 2
#| slice step cannot be zero
#| slice(1, 5, 2) (0, 4, 1) (1, -1, -1) [2, 3]
#| None 2 None True
#= status 0
