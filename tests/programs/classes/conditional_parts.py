class Node:
    def __del__(self): print("del")
r = Node()
def f(*a, **k): print(a, k)
c = True
f(1, "a" if c else "b", len("x") if c else 5)
f(1, [2] if c else [3], x=[1] if c else [2])
f([1] and [2] and [3], [] or [5] or [6])
f([[x] if x else [9] for x in range(2)], {k: [k] if k else [8] for k in range(2)}, {(1,) if c else (2,)})
f(f"{[1] if c else 2}{[3]}", *([1] if c else [2]), **({"a": [1]} if c else {}))
f([1] < [2] < [3], (y := [4]), [y] if (z := [5]) else 0, z)
x = {"a": [1] if c else 0, "b": [2] or 3}
print(x, [1, [2] if c else 3, *([4] if c else [])])
class W:
    def __getitem__(self, k): return [k] if k else (k,)
    def __setitem__(self, k, v): print("set", k, v)
w = W()
w[[1] if c else 2] = [3] if c else 4
w["a"] = [5] and [6]
print(w[5][0], (w if c else 0)[[6] if c else 7])
def g(a, b=[1] if c else 2, *, k=[3] or 4): return a, b, k
print(g([0] if c else 1))
for q in [[1] if c else 0, [2]]: print(q)
match [1, [2] if c else 3]:
    case [a, [b]] if ([a] if c else 0): print(a, b)
try: raise ValueError([1] if c else 2, [3])
except ValueError as e: print(e.args, [e] and [1])
with (w if c else 0).__class__ and open if 0 else __import__("contextlib").nullcontext([1] if c else 2) as n: print(n)
print(*[i if i else [i] for i in range(2)], sep=", " if c else "-")
print([1] if not c else [2] if c else [3], ([7] if c else [8]) + ([9] if c else [10]))
def gen():
    got = yield [1] if c else 2
    print(got, (yield [2] if c else 3))
    return [4] if c else 5
def outer(): print((yield from gen()))
print(list(outer()))
import asyncio
async def co(a): return [a] if a else (a,)
async def main(): print(await co([1] if c else 2), [await co(i) for i in range(2)], await co(1) if c else 0, (await co(2))[0] if c else 5)
asyncio.run(main())
lst = [0, 0]; lst[1 if c else 0] += 5 if c else 6; print(lst, lst[0 if c else 1:2 if c else 1])

#= stdout
#| (1, 'a', 1) {}
#| (1, [2]) {'x': [1]}
#| ([3], [5]) {}
#| ([[9], [1]], {0: [8], 1: [1]}, {(1,)}) {}
#| ('[1][3]', 1) {'a': [1]}
#| (True, [4], [[4]], [5]) {}
#| {'a': [1], 'b': [2]} [1, [2], 4]
#| set [1] [3]
#| set a [6]
#| 5 [[6]]
#| ([0], [1], [3])
#| [1]
#| [2]
#| 1 2
#| ([1], [3]) [1]
#| [1]
#| [0], 1
#| [2] [7, 9]
#| None None
#| [4]
#| [[1], [2]]
#| [[1]] [(0,), [1]] [1] 2
#| [0, 5] [0, 5]
#| del
#= status 0
