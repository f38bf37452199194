add = lambda a, b=1: a + b
print(add(1), add(1, 2), (lambda: "now")(), (lambda *a, **k: (a, k))(1, x=2), add.__name__)
print(sorted("bca", key=lambda c: -ord(c)), list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])))
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda x: x + 1, lambda x: x * 10)(5), (lambda f, n: f(f, n))(lambda s, n: 1 if n == 0 else n * s(s, n - 1), 5))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(table["+"](5, 3), table["-"](5, 3), [f() for f in (lambda: 1, lambda: 2)], (lambda x: (yield x))(1).__class__.__name__)
print((lambda x: x if x else "empty")(""), (lambda: (1, 2))(), lambda_ := (lambda y: y)(3))

#= stdout
#| 2 3 now ((1,), {'x': 2}) <lambda>
#| ['c', 'b', 'a'] [3, 7]
#| 51 120
#| 8 2 [1, 2] generator
#| empty (1, 2) 3
#= status 0
