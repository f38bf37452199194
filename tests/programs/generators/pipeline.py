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
#| [2, 1, 0] ['a', 'b'] True {0: 'a', 1: 'b'} ['b', 'a'] [('a', 4), ('b', 3)] a,b
#= status 0
