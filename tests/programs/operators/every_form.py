"""Every operator and every assignment that repeats one."""
a, b = 17, 5
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b)
print(-a, +a, ~a, not a, -a // b, -a % b, a // -b, a % -b, divmod(-a, b), (-a) ** 2, -a ** 2)
x = 100
for name in ("+=", "-=", "*=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^="):
    if name == "+=": x += 7
    elif name == "-=": x -= 3
    elif name == "*=": x *= 2
    elif name == "//=": x //= 3
    elif name == "%=": x %= 50
    elif name == "**=": x **= 2
    elif name == "<<=": x <<= 3
    elif name == ">>=": x >>= 1
    elif name == "&=": x &= 0xFFF
    elif name == "|=": x |= 0x10
    elif name == "^=": x ^= 0xFF
    print(name, x)
x /= 8
print("/=", x)


class M:
    def __init__(self, name): self.name = name
    def __matmul__(self, other): return f"{self.name}@{other.name}"
    def __rmatmul__(self, other): return f"{other}@r{self.name}"
    def __imatmul__(self, other):
        self.name += "@=" + other.name
        return self


m = M("m")
print(m @ M("n"), 3 @ m)
m @= M("o")
print(m.name)
try:
    1 @ 2
except TypeError as error:
    print(error)
d = {"n": [1, 2, 3], "m": {"k": 5}}
d["n"][1] += 10
d["m"]["k"] *= 2
d["n"][:2] += [9, 9]
print(d)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)
print(1 < 2 < 3 != 4 > 0, 1 < 3 > 2 == 2, 5 in [5] == True, not 1 == 2, 1 is 1, None is not None)
print(1 and 0 or "x", [] or {} or "last", "a" and "b", 0 and 1 / 0, 1 or 1 / 0)
print("b" if a < b else "a" if a > b else "same", 2 ** 3 ** 2, (2 ** 3) ** 2, 2 ** -1, 0 ** 0)
print(True + True, True * 5, ~True if False else ~0, 7 & True, 1 << True, True / 2)
i = j = k = 0
i, *j, k = range(5)
[(p, q), r] = [(1, 2), 3]
print(i, j, k, p, q, r)

#= stdout
#| 22 12 85 3.4 3 2 1419857 544 0 1 21 20
#| -17 17 -18 False -4 3 -4 -3 (-4, 3) 289 -289
#| += 107
#| -= 104
#| *= 208
#| //= 69
#| %= 19
#| **= 361
#| <<= 2888
#| >>= 1444
#| &= 1444
#| |= 1460
#| ^= 1355
#| /= 169.375
#| m@n 3@rm
#| m@=o
#| unsupported operand type(s) for @: 'int' and 'int'
#| {'n': [1, 12, 9, 9, 3], 'm': {'k': 10}}
#| 'tuple' object does not support item assignment ([1, 5], 2)
#| True True False True True False
#| x last b 0 1
#| a 512 64 0.5 1
#| 2 5 -1 1 2 0.5
#| 0 [1, 2, 3] 4 1 2 3
#= stderr
#| every_form.py:50: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
#|   print(1 < 2 < 3 != 4 > 0, 1 < 3 > 2 == 2, 5 in [5] == True, not 1 == 2, 1 is 1, None is not None)
#= status 0
