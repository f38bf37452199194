def read(lines):
    for line in lines: yield line.strip()
def numbers(lines):
    for line in lines:
        if line.isdigit(): yield int(line)
def running(ns):
    total = 0
    for n in ns:
        total += n
        yield n, total
print(list(running(numbers(read([" 1", "x", "2 ", "30"])))))
import itertools
print(list(itertools.islice(itertools.count(5), 3)), list(itertools.chain([1], [2])), list(itertools.accumulate([1, 2, 3])))
print(list(itertools.takewhile(lambda x: x < 3, itertools.count())), [next(c) for c in [itertools.cycle("ab")] for _ in range(3)])
print(list(itertools.product([0, 1], repeat=2)), list(itertools.permutations("abc", 2)), list(itertools.combinations("abc", 2)))
print([(k, list(g)) for k, g in itertools.groupby("aabbb")], list(itertools.zip_longest("ab", "c", fillvalue="-")), list(itertools.repeat(1, 2)))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
class Gen:
    def __iter__(self):
        yield "a"
        yield "b"
print(list(Countdown(3)), [*Gen()], "a" in Gen(), dict(enumerate(Gen())), sorted(Gen(), reverse=True), list(zip(Gen(), Countdown(5))), ",".join(Gen()))

#= stdout
#| [(1, 1), (2, 3), (30, 33)]
#| [5, 6, 7] [1, 2] [1, 3, 6]
#| [0, 1, 2] ['a', 'b', 'a']
#| [(0, 0), (0, 1), (1, 0), (1, 1)] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [('a', 'b'), ('a', 'c'), ('b', 'c')]
#| [('a', ['a', 'a']), ('b', ['b', 'b', 'b'])] [('a', 'c'), ('b', '-')] [1, 1]
#| [2, 1, 0] ['a', 'b'] True {0: 'a', 1: 'b'} ['b', 'a'] [('a', 4), ('b', 3)] a,b
#= status 0
