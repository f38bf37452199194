class Bag:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __contains__(self, v): return v in self.items
    def __iter__(self): return iter(self.items)
    def __reversed__(self): return iter(self.items[::-1])
    def __str__(self): return "bag of " + str(self.items)
    def __repr__(self): return f"Bag{tuple(self.items)}"
    def __enter__(self): print("enter"); return self
    def __exit__(self, *exc): print("exit", exc[0])
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __hash__(self): return 42
    def __eq__(self, o): return isinstance(o, Bag) and o.items == self.items
b = Bag(1, 2, 3)
b[0] = 10
del b[1]
print(len(b), b[0], b[-1], b[0:1], 3 in b, list(b), list(reversed(b)), b, [b], str(b), f"{b}", int(b), float(b))
with b as same:
    print(same is b)
print([0, 1, 2][b], "abc"[b], hash(b), b == Bag(10, 3), {b: 1}[Bag(10, 3)], bool(Bag()), *b, max(b), sorted(b), sum(b))
x, y = b
print(x, y, dict(zip("ab", b)), tuple(b), [*b, *b], range(b), bin(b), "%d" % b)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Seq()), 9 in Seq(), [v for v in Seq()], max(Seq()))

#= stdout
#| 2 10 3 [10] True [10, 3] [3, 10] bag of [10, 3] [Bag(10, 3)] bag of [10, 3] bag of [10, 3] 7 7.5
#| enter
#| True
#| exit None
#| 2 c 42 True 1 False 10 3 10 [3, 10] 13
#| 10 3 {'a': 10, 'b': 3} (10, 3) [10, 3, 10, 3] range(0, 2) 0b10 7
#| [0, 1, 4, 9] True [0, 1, 4, 9] 9
#= status 0
