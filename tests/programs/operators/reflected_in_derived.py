class V(tuple):
    def __rmul__(self, k): return "rmul"
    def __radd__(self, k): return "radd"
    def __mul__(self, k): return "mul"
    def __add__(self, k): return "add"
class L(list):
    def __rmul__(self, k): return "rmul"
    def __radd__(self, k): return "radd"
class S(str):
    def __rmul__(self, k): return "rmul"
    def __radd__(self, k): return "radd"
    def __rmod__(self, k): return "rmod"
class I(int):
    def __rmul__(self, k): return "rmul"
    def __radd__(self, k): return "radd"
    def __rsub__(self, k): return "rsub"
class F(float):
    def __rmul__(self, k): return "rmul"
class D(dict):
    def __ror__(self, k): return "ror"
class St(set):
    def __rsub__(self, k): return "rsub"
    def __rand__(self, k): return "rand"
class B(bytes):
    def __rmul__(self, k): return "rmul"
v = V((1, 2))
print(2 * v, v * 2, (1,) + v, v + (1,), True * v)
print(2 * L([1]), L([1]) * 2, [1] + L([2]), 2 * S("a"), "a" + S("b"), "%s" % S("x"), S("a") * 2)
print(2 * I(3), 2 + I(3), 2.0 * I(3), 5 - I(3), I(5) * I(2), I(5) - I(1))
print(2 * F(1.5), 2.0 * F(2), {} | D(), {1} - St(), {1} & St(), 2 * B(b"x"))
class K:
    def __rmul__(self, o): return f"K{o!r}"
    def __radd__(self, o): return f"A{o!r}"
print(2 * K(), "a" * K(), [1] * K(), (1,) + K(), [1] + K(), "s" + K())
class N:
    def __index__(self): return 3
print([0] * N(), N() * "ab")

#= stdout
#| rmul mul radd add rmul
#| rmul [1, 1] radd rmul radd rmod aa
#| rmul radd 6.0 rsub 10 4
#| rmul rmul ror rsub rand rmul
#| K2 K'a' K[1] A(1,) A[1] A's'
#| [0, 0, 0] ababab
#= status 0
