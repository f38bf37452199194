x = [[[[[[[[[[(((((({1: {2: {3: [lambda: [lambda: (yield)]]}}}))))))]]]]]]]]]]
def f(a, /, b=1, *c, d, e=2, **g): return f"{a!r:>{b}}{f'{c}'}"
class A(B, metaclass=C, x=1):
    @p.q[0](1)
    async def m(self):
        async with a as b, c: yield await d
match x:
    case [1, *_] | {"a": b, **c} if d: pass
    case A(x=1) as y: pass
try: pass
except* (A, B) as e: raise
type X[T: int, *U, **V] = list[T]
