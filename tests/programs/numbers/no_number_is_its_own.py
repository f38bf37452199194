# Which one it is tells floats that are no numbers apart: containers ask that first.
n = float("nan")
print(n in [n], float("nan") in [float("nan")], n == n, [n] == [n], [float("nan")] == [float("nan")])
print([n].index(n), [n].count(n), [n].count(float("nan")))
try: print([n].index(float("nan")))
except ValueError as e: print(e)
d = {n: 1}; print(d[n], n in d, float("nan") in d)
d[float("nan")] = 2; print(len(d)); print(d)
print(len({n, n}), len({n, float("nan")}), (n,) == (n,), (n,) == (float("nan"),))
import math
print(math.nan in [math.nan], math.nan in [float("nan")], math.inf - math.inf in [n])
x = [1.0, float("nan")]; y = x[:]; print(x == y, y == list(x)); print({1: n} == {1: n}, {1: n} == {1: float("nan")})
import copy
print(copy.deepcopy([n]) == [n], copy.copy(n) is n, n is n, float("nan") is float("nan"), float(n) is n, +n is n)
m = max([1, n, 2]); print(m, sorted([3, n, 1]), min(n, 1), min(1, n))
from collections import Counter
print(Counter([n, n, float("nan")]))
inf = math.inf
print(inf - inf in [inf - inf], inf * 0 in [inf * 0], -inf + inf in [n], [n + 1] == [n + 1], inf / inf in [inf / inf])
print(set([n]) == {n}, frozenset([n]) == frozenset([n]))

#= stdout
#| True False False True False
#| 0 1 0
#| nan is not in list
#| 1 True False
#| 2
#| {nan: 1, nan: 2}
#| 1 2 True False
#| True False False
#| True True
#| True False
#| True True True False True True
#| 2 [3, nan, 1] nan 1
#| Counter({nan: 2, nan: 1})
#| False False False False False
#| True True
#= status 0
