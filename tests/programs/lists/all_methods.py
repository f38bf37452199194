"""Lists and tuples: every method, slicing in every form, comparisons, errors."""
x = [3, 1, 2]
x.append(4); x.extend((5, 6)); x.insert(0, 0); x.insert(-1, 99); x.insert(100, 7); x.remove(99)
print(x, x.pop(), x.pop(0), x.index(2), x.index(5, 1), x.count(1), x.sort(), x, x.reverse(), x, x.copy() is x, x.clear(), x)
y = list(range(10))
print(y[2:5], y[:3], y[7:], y[-3:], y[:-7], y[::3], y[::-1], y[8:2:-2], y[5:5], y[100:], y[-100:2], y[slice(1, 4)], y[True:3])
y[2:5] = "abc"; print(y)
y[1:1] = [-1, -2]; print(y)
y[::2] = range(len(y[::2])); print(y)
del y[::3]; print(y)
del y[-1], y[0]; y[len(y):] = [9]; y[:0] = (8,); print(y)
y *= 2; y += "z"; print(y, y * 0, [[]] * 2, [1] + [2], [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [[1], 2] > [[0], 9])
words = ["pear", "fig", "Apple", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted([True, 0, 2]), sorted("hello"), max(words, key=len), min([[2], [1, 5]]))
pairs = [("b", 1), ("a", 1), ("c", 0)]
pairs.sort(key=lambda p: p[1]); print(pairs)
pairs.sort(key=lambda p: p[1], reverse=True); print(pairs)
t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t.index(2, 2), t[1:], t[::-1], t + (4,), t * 2, (1,), (), tuple("ab"), 2 in t, t < (1, 3), hash(t) == hash((1, 2, 3, 2)), len(t), *t)
a, *b = t; *c, d = t; (e, f), *g = [(1, 2), 3]; h, = [5]; [i] = "i"
print(a, b, c, d, e, f, g, h, i, [*t, *"ab"], (*t, 0), {*t})
m = [[0] * 3 for _ in range(2)]; m[0][1] = 5; n = [[0] * 2] * 2; n[0][0] = 1
print(m, n, [list(r) for r in zip(*m)], sum(m, []), [v for r in m for v in r if v], any([]), all([]), list(map(max, [1, 5], [3, 2])), list(filter(None, [0, 1, "", "a"])), list(zip("ab", [1, 2, 3])), list(enumerate("ab", 1)), list(reversed([1, 2])))
for act in (lambda: x.pop(), lambda: x[0], lambda: x.remove(5), lambda: [1].index(2), lambda: [1][1.0], lambda: [1]["a"], lambda: [1] + (2,), lambda: [1] * "a", lambda: [1] * 1.5, lambda: x.insert("a", 1), lambda: x.extend(5), lambda: [3, "a"].sort(), lambda: sorted([1, None]), lambda: [1, 2].pop(5), lambda: t.append(1), lambda: t[0:1] + [1], lambda: [1, 2, 3][::0],
            lambda: list(5), lambda: [].sort(None), lambda: [].sort(cmp=1), lambda: [1] < 2, lambda: [1] < (1,), lambda: tuple(1, 2), lambda: t.index(9), lambda: max([]), lambda: min(5), lambda: sum(["a"]), lambda: sum([[1]]), lambda: [1].__setitem__(slice(0, 1), 5), lambda: (1, 2).__setitem__, lambda: zip([1], [1, 2], strict=True).__next__(), lambda: list(zip([1], [1, 2], strict=True)), lambda: max(1), lambda: max([1, "a"])):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
try:
    a, b = [1, 2, 3]
except ValueError as error: print(error)
try:
    a, b, c = [1, 2]
except ValueError as error: print(error)
try:
    a, b, *c = [1]
except ValueError as error: print(error)
try:
    a, b = 5
except TypeError as error: print(error)
try:
    y[::2] = [1]
except ValueError as error: print(error)
try:
    y[0:1] = 5
except TypeError as error: print(error)
try:
    y[9999] = 5
except IndexError as error: print(error)
try:
    t[0] = 5
except TypeError as error: print(error)
try:
    del t[0]
except TypeError as error: print(error)

#= stdout
#| [] 7 0 2 4 1 None [] None [] False None []
#| [2, 3, 4] [0, 1, 2] [7, 8, 9] [7, 8, 9] [0, 1, 2] [0, 3, 6, 9] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [8, 6, 4] [] [] [0, 1] [1, 2, 3] [1, 2]
#| [0, 1, 'a', 'b', 'c', 5, 6, 7, 8, 9]
#| [0, -1, -2, 1, 'a', 'b', 'c', 5, 6, 7, 8, 9]
#| [0, -1, 1, 1, 2, 'b', 3, 5, 4, 7, 5, 9]
#| [-1, 1, 2, 'b', 5, 4, 5, 9]
#| [8, 1, 2, 'b', 5, 4, 5, 9]
#| [8, 1, 2, 'b', 5, 4, 5, 9, 8, 1, 2, 'b', 5, 4, 5, 9, 'z'] [] [[], []] [1, 2] True True True True True
#| ['Apple', 'date', 'fig', 'pear'] ['Apple', 'date', 'fig', 'pear'] ['Apple', 'pear', 'date', 'fig'] ['fig', 'date', 'pear', 'Apple'] [0, True, 2] ['e', 'h', 'l', 'l', 'o'] Apple [1, 5]
#| [('c', 0), ('b', 1), ('a', 1)]
#| [('b', 1), ('a', 1), ('c', 0)]
#| 2 1 3 (2, 3, 2) (2, 3, 2, 1) (1, 2, 3, 2, 4) (1, 2, 3, 2, 1, 2, 3, 2) (1,) () ('a', 'b') True True True 4 1 2 3 2
#| 1 [2, 3, 2] [1, 2, 3] 2 1 2 [3] 5 i [1, 2, 3, 2, 'a', 'b'] (1, 2, 3, 2, 0) {1, 2, 3}
#| [[0, 5, 0], [0, 0, 0]] [[1, 0], [1, 0]] [[0, 0], [5, 0], [0, 0]] [0, 5, 0, 0, 0, 0] [5] False True [3, 5] [1, 'a'] [('a', 1), ('b', 2)] [(1, 'a'), (2, 'b')] [2, 1]
#| IndexError pop from empty list
#| IndexError list index out of range
#| ValueError list.remove(x): x not in list
#| ValueError 2 is not in list
#| TypeError list indices must be integers or slices, not float
#| TypeError list indices must be integers or slices, not str
#| TypeError can only concatenate list (not "tuple") to list
#| TypeError can't multiply sequence by non-int of type 'str'
#| TypeError can't multiply sequence by non-int of type 'float'
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'int' object is not iterable
#| TypeError '<' not supported between instances of 'str' and 'int'
#| TypeError '<' not supported between instances of 'NoneType' and 'int'
#| IndexError pop index out of range
#| AttributeError 'tuple' object has no attribute 'append'
#| TypeError can only concatenate tuple (not "list") to tuple
#| ValueError slice step cannot be zero
#| TypeError 'int' object is not iterable
#| TypeError sort() takes no positional arguments
#| TypeError sort() got an unexpected keyword argument 'cmp'
#| TypeError '<' not supported between instances of 'list' and 'int'
#| TypeError '<' not supported between instances of 'list' and 'tuple'
#| TypeError tuple expected at most 1 argument, got 2
#| ValueError tuple.index(x): x not in tuple
#| ValueError max() iterable argument is empty
#| TypeError 'int' object is not iterable
#| TypeError unsupported operand type(s) for +: 'int' and 'str'
#| TypeError unsupported operand type(s) for +: 'int' and 'list'
#| TypeError must assign iterable to extended slice
#| AttributeError 'tuple' object has no attribute '__setitem__'
#| (1, 1)
#| ValueError zip() argument 2 is longer than argument 1
#| TypeError 'int' object is not iterable
#| TypeError '>' not supported between instances of 'str' and 'int'
#| too many values to unpack (expected 2)
#| not enough values to unpack (expected 3, got 2)
#| not enough values to unpack (expected at least 2, got 1)
#| cannot unpack non-iterable int object
#| attempt to assign sequence of size 1 to extended slice of size 9
#| must assign iterable to extended slice
#| list assignment index out of range
#| 'tuple' object does not support item assignment
#| 'tuple' object doesn't support item deletion
#= stderr
#| all_methods.py:24: SyntaxWarning: list indices must be integers or slices, not float; perhaps you missed a comma?
#|   for act in (lambda: x.pop(), lambda: x[0], lambda: x.remove(5), lambda: [1].index(2), lambda: [1][1.0], lambda: [1]["a"], lambda: [1] + (2,), lambda: [1] * "a", lambda: [1] * 1.5, lambda: x.insert("a", 1), lambda: x.extend(5), lambda: [3, "a"].sort(), lambda: sorted([1, None]), lambda: [1, 2].pop(5), lambda: t.append(1), lambda: t[0:1] + [1], lambda: [1, 2, 3][::0],
#| all_methods.py:24: SyntaxWarning: list indices must be integers or slices, not str; perhaps you missed a comma?
#|   for act in (lambda: x.pop(), lambda: x[0], lambda: x.remove(5), lambda: [1].index(2), lambda: [1][1.0], lambda: [1]["a"], lambda: [1] + (2,), lambda: [1] * "a", lambda: [1] * 1.5, lambda: x.insert("a", 1), lambda: x.extend(5), lambda: [3, "a"].sort(), lambda: sorted([1, None]), lambda: [1, 2].pop(5), lambda: t.append(1), lambda: t[0:1] + [1], lambda: [1, 2, 3][::0],
#= status 0
