from collections import Counter


class D(dict):
    def __or__(self, other):
        return NotImplemented


class L(list):
    def __add__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented


class S(set):
    def __or__(self, other):
        return NotImplemented


class N(int):
    def __add__(self, other):
        return NotImplemented


class T(str):
    def __add__(self, other):
        return NotImplemented


print(Counter("ab") | {"z": 1}, D(a=1) | {"b": 2}, S({1}) | {2}, N(1) + 2, N(1) + 1.5, 2 + N(1))
print([2] + L([1]), "b" + T("a"), L([1]) < [2])
for left, right in (L([1]), [2]), (N(1), N(2)), (T("a"), "b"):
    try:
        left + right
    except TypeError as e:
        print(e)
try:
    L([1]) * 2
except TypeError as e:
    print(e)

#= stdout
#| {'a': 1, 'b': 1, 'z': 1} {'a': 1, 'b': 2} {1, 2} 3 2.5 3
#| [2, 1] ba True
#| unsupported operand type(s) for +: 'L' and 'list'
#| unsupported operand type(s) for +: 'N' and 'N'
#| unsupported operand type(s) for +: 'T' and 'str'
#| unsupported operand type(s) for *: 'L' and 'int'
#= status 0
