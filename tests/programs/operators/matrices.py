"""Matrix maths, operators and protocols."""
from __future__ import annotations
import operator, math, functools, itertools, fractions
from typing import Sequence, Iterable
class Matrix:
    __array_priority__ = 1
    def __init__(self, rows: Iterable[Iterable[float]]):
        self.rows = tuple(map(tuple, rows))
        if len({len(r) for r in self.rows}) > 1: raise ValueError("ragged")
    shape = property(lambda s: (len(s.rows), len(s.rows[0]) if s.rows else 0))
    T = property(lambda s: Matrix(zip(*s.rows)))
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __getitem__(self, key):
        match key:
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as s, int(j)): return [r[j] for r in self.rows[s]]
            case slice(): return Matrix(self.rows[key])
            case int(): return self.rows[key]
            case _: raise TypeError(f"bad key {key!r}")
    def __matmul__(self, o):
        if not isinstance(o, Matrix): return NotImplemented
        if self.shape[1] != o.shape[0]: raise ValueError(f"shapes {self.shape} and {o.shape}")
        return Matrix([[math.sumprod(r, c) for c in zip(*o.rows)] for r in self.rows])
    def __rmatmul__(self, o): return Matrix([[math.sumprod(r, c) for c in zip(*self.rows)] for r in o])
    def _map(self, f, o): return Matrix([[f(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __add__(self, o): return self._map(operator.add, o) if isinstance(o, Matrix) else NotImplemented
    def __mul__(self, k): return Matrix([[k * x for x in r] for r in self.rows])
    __rmul__ = __mul__
    def __neg__(self): return -1 * self
    def __pow__(self, n, mod=None): return functools.reduce(operator.matmul, [self] * n, Matrix.identity(len(self.rows)))
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __hash__(self): return hash(self.rows)
    def __iter__(self): return itertools.chain.from_iterable(self.rows)
    def __bool__(self): return any(self)
    def __format__(self, spec): return "\n".join(" ".join(format(x, spec) for x in r) for r in self.rows)
    def __repr__(self): return f"Matrix({[list(r) for r in self.rows]})"
    def __imatmul__(self, o): print("in place"); return self @ o
    def __abs__(self): return self.det()
    def __round__(self, n=0): return Matrix([[round(x, n) for x in r] for r in self.rows])
    def __complex__(self): return complex(*self.rows[0])
    def __contains__(self, x): return any(x in r for r in self.rows)
    def det(self):
        if self.shape == (1, 1): return self[0, 0]
        return sum((-1) ** j * x * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j, x in enumerate(self.rows[0]))
    def solve(self, b):
        n = len(b); a = [[fractions.Fraction(x) for x in r] + [fractions.Fraction(v)] for r, v in zip(self.rows, b)]
        for i in range(n):
            p = next((k for k in range(i, n) if a[k][i]), None)
            if p is None: raise ZeroDivisionError("singular")
            a[i], a[p] = a[p], a[i]; a[i] = [x / a[i][i] for x in a[i]]
            for k in range(n):
                if k != i: f = a[k][i]; a[k] = [x - f * y for x, y in zip(a[k], a[i])]
        return [r[-1] for r in a]
a = Matrix([[1, 2], [3, 4]]); b = Matrix.identity(2)
print(a @ b == a, a @ a, a ** 5, a.T, a[0, 1], a[:, 0], a[1:], 2 * a + -b, f"{a:5.1f}", abs(a), bool(b * 0), len({a, Matrix([[1, 2], [3, 4]])}), sep="\n")
a @= b; print(a, [[1, 1]] @ a, a.solve([5, 6]), complex(a), 3 in a, round(a * 1.26, 1), sum(a), max(a))
for f in (lambda: a @ 3, lambda: a + 1, lambda: a @ Matrix([[1, 2, 3]]), lambda: Matrix([[1], [1, 2]]), lambda: a["x"], lambda: Matrix([[1, 1], [1, 1]]).solve([1, 2]), lambda: a < b, lambda: 3 @ 4, lambda: int(a)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class V(list):
    def __add__(self, o): return V(map(operator.add, self, o))
    def __mul__(self, k): return V(x * k for x in self)
    __rmul__ = __mul__
print(V([1, 2]) + [3, 4], 3 * V([1]), type(V([1]) + V([1])).__name__, V([1]) == [1], sum([V([1, 2]), V([3, 4])], V([0, 0])))
print(a % 2)

#= stdout
#| True
#| Matrix([[7, 10], [15, 22]])
#| Matrix([[1069, 1558], [2337, 3406]])
#| Matrix([[1, 3], [2, 4]])
#| 2
#| [1, 3]
#| Matrix([[3, 4]])
#| Matrix([[1, 4], [6, 7]])
#|   1.0   2.0
#|   3.0   4.0
#| -2
#| False
#| 1
#| in place
#| Matrix([[1, 2], [3, 4]]) Matrix([[4, 6]]) [Fraction(-4, 1), Fraction(9, 2)] (1+2j) True Matrix([[1.3, 2.5], [3.8, 5.0]]) 10 4
#| TypeError unsupported operand type(s) for @: 'Matrix' and 'int'
#| TypeError unsupported operand type(s) for +: 'Matrix' and 'int'
#| ValueError shapes (2, 2) and (1, 3)
#| ValueError ragged
#| TypeError bad key 'x'
#| ZeroDivisionError singular
#| TypeError '<' not supported between instances of 'Matrix' and 'Matrix'
#| TypeError unsupported operand type(s) for @: 'int' and 'int'
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'Matrix'
#| [4, 6] [3] V True [4, 6]
#= stderr
#| Traceback (most recent call last):
#|   File "matrices.py", line 66, in <module>
#|     print(a % 2)
#|           ~~^~~
#| TypeError: unsupported operand type(s) for %: 'Matrix' and 'int'
#= status 1
