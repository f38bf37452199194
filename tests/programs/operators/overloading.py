class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y) if isinstance(other, Vec) else NotImplemented
    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __eq__(self, other):
        return isinstance(other, Vec) and (self.x, self.y) == (other.x, other.y)
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def __len__(self):
        return 2
    def __bool__(self):
        return bool(self.x or self.y)
    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    def __iadd__(self, other):
        self.x += other.x
        return self
    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y
    def __contains__(self, v):
        return v in (self.x, self.y)
    def __call__(self, *args):
        return ("called", args)
v, w = Vec(1, 2), Vec(3, 4)
print(v + w, v * 2, 3 * v, -v, v == Vec(1, 2), v != w, v[0], len(v), list(v), abs(w), v @ w, 2 in v, v(1, 2))
v += w
print(v, bool(Vec(0, 0)), not v, max([v, w], key=abs))
for action in (lambda: v + 1, lambda: 1 + v, lambda: v - w, lambda: v < w, lambda: hash(v), lambda: v["a"], lambda: v[5]):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| Vec(4, 6) Vec(2, 4) Vec(3, 6) Vec(-1, -2) True True 1 2 [1, 2] 5.0 11 True ('called', (1, 2))
#| Vec(4, 2) False False Vec(3, 4)
#| TypeError unsupported operand type(s) for +: 'Vec' and 'int'
#| TypeError unsupported operand type(s) for +: 'int' and 'Vec'
#| TypeError unsupported operand type(s) for -: 'Vec' and 'Vec'
#| TypeError '<' not supported between instances of 'Vec' and 'Vec'
#| TypeError unhashable type: 'Vec'
#| TypeError tuple indices must be integers or slices, not str
#| IndexError tuple index out of range
#= status 0
