a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print(a, len(a), a[0], a[-1], a[1:3], a[::-1])
print(a.pop(), a.pop(0), a, a.index(2), a.count(1), 3 in a)
a.remove(1)
a.reverse()
print(a, sorted(a), a)
a.sort(reverse=True)
print(a, a + [1], a * 2, [0] * 3)
b = a.copy()
b.clear()
print(a, b, a == [5, 4, 3, 2], [1, 2] < [1, 3], [1] < [1, 0], [] == [])
a += "xy"
a[0] = [1, [2]]
print(a, list("ab"), list(range(3)), list((1, 2)))
del a[0]
print(a, [[1, 2], [3]][0][1], [None, True, 1.5, "s"])

#= stdout
#| [0, 3, 1, 2, 4, 5, 6] 7 0 6 [3, 1] [6, 5, 4, 2, 1, 3, 0]
#| 6 0 [3, 1, 2, 4, 5] 2 1 True
#| [5, 4, 2, 3] [2, 3, 4, 5] [5, 4, 2, 3]
#| [5, 4, 3, 2] [5, 4, 3, 2, 1] [5, 4, 3, 2, 5, 4, 3, 2] [0, 0, 0]
#| [5, 4, 3, 2] [] True True True True
#| [[1, [2]], 4, 3, 2, 'x', 'y'] ['a', 'b'] [0, 1, 2] [1, 2]
#| [4, 3, 2, 'x', 'y'] 2 [None, True, 1.5, 's']
#= status 0
