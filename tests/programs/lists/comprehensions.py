print([x * x for x in range(6)], [x for x in range(10) if x % 3 == 0])
print([(x, y) for x in range(3) for y in range(x)], [[i * j for j in range(3)] for i in range(3)])
print({x: x ** 2 for x in range(4)}, {c for c in "a"}, sum(x for x in range(5)))
x = "outer"
print([x for x in range(3)], x)
print([y := 5, y ** 2], [last := v for v in range(3)], last)
print([f(2) for f in [lambda v, k=k: v * k for k in range(4)]])
print([a + b for a, b in zip("abc", "xyz")], [i for i, v in enumerate("hello") if v == "l"])
print([x if x % 2 else -x for x in range(5)], [*range(3), *"ab", 9])

#= stdout
#| [0, 1, 4, 9, 16, 25] [0, 3, 6, 9]
#| [(1, 0), (2, 0), (2, 1)] [[0, 0, 0], [0, 1, 2], [0, 2, 4]]
#| {0: 0, 1: 1, 2: 4, 3: 9} {'a'} 10
#| [0, 1, 2] outer
#| [5, 25] [0, 1, 2] 2
#| [0, 2, 4, 6]
#| ['ax', 'by', 'cz'] [2, 3]
#| [0, 1, -2, 3, -4] [0, 1, 2, 'a', 'b', 9]
#= status 0
