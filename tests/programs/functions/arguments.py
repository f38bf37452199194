def f(a, b=2, *args, c, d=4, **kwargs):
    print(a, b, args, c, d, kwargs)
f(1, c=3)
f(1, 5, 6, 7, c=8, d=9, e=10)
f(*[1, 2, 3], **{"c": 4, "z": 5})
f(c=1, a=2)
def g(a, /, b, *, c):
    print(a, b, c)
g(1, 2, c=3)
g(1, b=2, c=3)
def h(*, x=1): print(x)
h()
h(x=2)
def k(*args, **kw): return args, kw
print(k(), k(1, *[2, 3], *(4,), a=1, **{"b": 2}, **{}))
def nothing(): pass
print(nothing(), (lambda *a: a)(1, 2), (lambda x, y=2: x + y)(1))
def early(n):
    if n: return "early"
    return
print(early(1), early(0))

#= stdout
#| 1 2 () 3 4 {}
#| 1 5 (6, 7) 8 9 {'e': 10}
#| 1 2 (3,) 4 4 {'z': 5}
#| 2 2 () 1 4 {}
#| 1 2 3
#| 1 2 3
#| 1
#| 2
#| ((), {}) ((1, 2, 3, 4), {'a': 1, 'b': 2})
#| None (1, 2) 3
#| early None
#= status 0
