from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], 3 in d)
print(d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([9, 10])
print(d)
d.rotate(2)
print(d)
d.rotate(-1)
print(d, d.index(7), d.count(9))
d.remove(9)
d.insert(1, "in")
d.reverse()
print(d)
last = deque(maxlen=2)
for i in range(5):
    last.append(i)
print(last, last.maxlen, deque("ab", 1))
e = d.copy()
e.clear()
print(e, bool(e), bool(d))
for action in (lambda: e.pop(), lambda: e.popleft(), lambda: d.remove(99), lambda: d[50], lambda: deque([1], maxlen=1).insert(0, 5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) + deque([2]), deque([1, 2]) * 2)
print(list(reversed(deque("abc"))), [x * 2 for x in deque([1, 2])])
del d[0]
d[0] = "set"
print(d)
try:
    hash(d)
except TypeError as error:
    print(error)

#= stdout
#| deque([0, 1, 2, 3, 4]) 5 0 4 True
#| 4 0 deque([1, 2, 3])
#| deque([10, 9, 1, 2, 3, 7, 8])
#| deque([7, 8, 10, 9, 1, 2, 3])
#| deque([8, 10, 9, 1, 2, 3, 7]) 6 1
#| deque([7, 3, 2, 1, 10, 'in', 8])
#| deque([3, 4], maxlen=2) 2 deque(['b'], maxlen=1)
#| deque([]) False True
#| IndexError pop from an empty deque
#| IndexError pop from an empty deque
#| ValueError 99 is not in deque
#| IndexError deque index out of range
#| IndexError deque already at its maximum size
#| True True deque([1, 2]) deque([1, 2, 1, 2])
#| ['c', 'b', 'a'] [2, 4]
#| deque(['set', 2, 1, 10, 'in', 8])
#| unhashable type: 'collections.deque'
#= status 0
