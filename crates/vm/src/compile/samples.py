x = 1
a, b = b, a
a = b = c
(a, *b), [c, d] = e
a.b, c[1:2] = f
a[1, 2:3, ...] = a[::2]
x += a.b + 1
a.b -= c * 2
a[b] **= -c
x: int = 3
a.b: "text"
del a, b[1], c.d, (e, f)
print(1, *a, sep="", **b)
print(*a, 2, end=3, **b, flush=1)
a.b(1)(2).c(d=1).e(f(1), g=2)
f"{a!r:>{b}} {c=} {d:%Y}" "text" f"{e}"
f""
[1, 2, 3], (1, 2), {1, 2}, {1: 2}, [], (), {}
[a, *b, c], (a, *b), {a, *b}, {**a, b: c, **d}
a if b else c
a and b or not c
a < b < c <= 1, a is not b, a not in c
(y := 5) + y
lambda p, *q, r=a, **s: p + r
[i * j for i in a if i for j in i if j > 1]
{i: j for i, j in a}
{i for i in a if (z := i)}
[lambda: i for i in a]
(i for i in a for j in b)
if a < b and not (c or d < e < f) or a is None:
    pass
elif a:
    x = 1
else:
    x = 2
while a < 3 and b:
    if c:
        break
    elif d:
        continue
    a += 1
else:
    b = 1
while True:
    break
for i, j in a:
    for k in b:
        if k:
            continue
        break
    else:
        continue
    print(i)
else:
    pass
try:
    a()
except (A, B) as e:
    raise
except C:
    raise X from e
except:
    raise Y
else:
    b()
finally:
    c()
for i in a:
    try:
        if i:
            break
        if j:
            continue
        try:
            a()
        finally:
            if k:
                continue
    except E as e:
        if e:
            break
        print(e)
    finally:
        with a as b, c:
            print(b)
            continue
try:
    a()
except* E as e:
    b()
except* F:
    raise
except* G as e:
    pass
with a as (b, c), d as e.f, g:
    print(h)
assert a < b, f"{c}"
assert a
global_name = 1
@dec
@other(1)
def f(p, q=1, /, r=2, *args, s, t=3, **kw) -> int:
    """Doc."""
    global global_name
    global_name += p
    def g():
        nonlocal q
        q = lambda: (p, t, super)
        return q
    for i in range(3):
        try:
            return i
        except E as e:
            return e
        finally:
            with open(p) as h:
                return h
    yield p
    x = yield
    y = yield from g()
    return (yield)
@dec
class A(B, *C, metaclass=M, **D):
    """Doc."""
    x: int = 1
    y = x
    z = [i for i in y]
    def m(self, other=x):
        super().m(__class__)
        return lambda: super().n(self)
    @property
    def p(self): return self.__q
class S[T](B):
    def m[U](self, x: T, y: U) -> list[T]:
        return x
type Alias[T] = list[T]
def generic[T](x: T) -> T:
    return x
async def co(a, b):
    await a
    x = await b.c(await d)
    async for i in a:
        if i:
            continue
        break
    else:
        pass
    async with a as b, c as d:
        return await b
    y = [i async for i in a if await i]
    z = (i async for i in a)
    w = {await i: j for i in a for j in await i}
async def agen(a):
    yield a
    try:
        await a
        yield
    finally:
        await a
match a:
    case 1 | "x" | -2 | b.c:
        x = 1
    case None | True:
        x = 2
    case [p, _, *rest] if p > 1:
        print(p, rest)
    case (q, 2) | [2, q]:
        print(q)
    case {"k": v, 1: [w], **others}:
        print(v, w, others)
    case P(1, m, n=[o]) as whole:
        print(m, o, whole)
    case []:
        pass
    case _:
        x = 3
import os, sys as system, collections.abc
import a.b as ab
from typing import Any, List as L
def star():
    return f(*a), f(**b), f(*a, *b, c=1, **d, e=2), f(1, *a, 2)
def scopes():
    x = 1
    class C:
        x = x
        y = [x for _ in range(3)]
        def m(self):
            return x, C, __class__
    def inner():
        def deeper():
            return x
        return deeper
    del x
    return C, inner
def many(x):
    while x:
        try:
            while (n := x()) > 1:
                x = n if n else x
        except ValueError as x:
            continue
        x = [x for x in x]
    return x
