class Version:
    def __init__(self, *parts):
        self.parts = parts
    def __lt__(self, other):
        return self.parts < other.parts
    def __le__(self, other):
        return self.parts <= other.parts
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts
    def __hash__(self):
        return hash(self.parts)
    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))
a, b, c = Version(1, 2), Version(1, 10), Version(2)
print(a < b, a > b, a <= c, a >= c, a == Version(1, 2), a != b, a == 5, sorted([c, b, a]), max(a, b, c))
print({a: "x"}[Version(1, 2)], len({a, Version(1, 2), b}), [a, b].index(Version(1, 10)), Version(2) in [a, c], [b, a].count(a))
try:
    a < 5
except AttributeError as error:
    print(error)
class Odd:
    def __eq__(self, other):
        return "not a bool"
print(Odd() == 1, Odd() != 1, 1 == Odd(), [Odd()] == [2])
class Half:
    def __radd__(self, other):
        return ("radd", other)
    def __rsub__(self, other):
        return ("rsub", other)
print(1 + Half(), "s" + Half() if False else 0, [] - Half(), sum([Half()]))

#= stdout
#| True False True False True True False [v1.2, v1.10, v2] v2
#| x 2 1 True 1
#| 'int' object has no attribute 'parts'
#| not a bool False not a bool True
#| ('radd', 1) 0 ('rsub', []) ('radd', 0)
#= status 0
