for a, b in [(1, 2), (3, 4)]:
    print(a + b)
for i, (x, *rest) in enumerate(["abc", "de"]):
    print(i, x, rest)
d = {}
for d["key"] in range(3):
    pass
print(d)
a = [0, 0]
for a[1] in "xy":
    print(a)
x = y = z = 5
print(x, y, z)
i = 0
i, a[i] = 1, "set"
print(i, a)
(p, q), r = [1, 2], 3
[m, n] = "mn"
print(p, q, r, m, n)
k: int = 4
w: str
print(k)
try:
    print(w)
except NameError as error:
    print(error)
del k
try:
    k
except NameError as error:
    print(error)

#= stdout
#| 3
#| 7
#| 0 a ['b', 'c']
#| 1 d ['e']
#| {'key': 2}
#| [0, 'x']
#| [0, 'y']
#| 5 5 5
#| 1 [0, 'set']
#| 1 2 3 m n
#| 4
#| name 'w' is not defined
#| name 'k' is not defined
#= status 0
