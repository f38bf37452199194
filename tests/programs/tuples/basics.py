t = (1, "two", 3.0)
print(t, t[0], t[-1], t[1:], len(t), (), (1,), 1 in t, t + (4,), t * 2)
a, b, c = t
print(a, b, c)
first, *rest = range(5)
*init, last = "abc"
x, (y, *z) = 1, (2, 3, 4)
print(first, rest, init, last, x, y, z)
a, b = b, a
print(a, b, t.index("two"), t.count(1), tuple("ab"), tuple([1]))
print((1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)))
print({(1, 2): "key"}[1, 2], max((1, 2), (0, 9)), sorted([(2, 1), (1, 2)]))
for i, (p, q) in enumerate([(1, 2), (3, 4)]):
    print(i, p, q)

#= stdout
#| (1, 'two', 3.0) 1 3.0 ('two', 3.0) 3 () (1,) True (1, 'two', 3.0, 4) (1, 'two', 3.0, 1, 'two', 3.0)
#| 1 two 3.0
#| 0 [1, 2, 3, 4] ['a', 'b'] c 1 2 [3, 4]
#| two 1 1 1 ('a', 'b') (1,)
#| True True True True
#| key (1, 2) [(1, 2), (2, 1)]
#| 0 1 2
#| 1 3 4
#= status 0
