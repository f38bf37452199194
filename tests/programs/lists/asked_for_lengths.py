"""Who asks an object for its length before it is iterated, and lists that a failed sort leaves behind."""
class Seq:
    def __init__(self, *items):
        self.items = items
    def __len__(self):
        print("len", end=" ")
        return len(self.items)
    def __getitem__(self, key):
        return self.items[key]

q = Seq(1, 2, 3)
print(list(q), [*q], (*q,), tuple(q), sorted(q))
print(list(reversed(q)), list(iter(q)), ",".join(Seq("a", "b")))
a, *b = q
print(a, b)
*a, b = q
print(a, b)
a, b, c = q
print(a, b, c, type(iter(q)).__name__, type(reversed(q)).__name__)
items = []
items.extend(q)
items += q
print(items, set(q), dict.fromkeys(q), sum(q), max(q))

class Odd:
    def __iter__(self):
        return 5

for act in (lambda: 3 in Odd(), lambda: list(Odd()), lambda: ",".join(Odd()), lambda: ",".join(5), lambda: b",".join(Odd())):
    try:
        act()
    except TypeError as error:
        print(error)
for start in ([{}, 99, 44, 98, 97], [3, 1, 2, "a", 0], [1, 2, 2, 1, None], [5, 5, 3, 3, 1, "x"], ["b", "a", 4]):
    for reverse in (False, True):
        xs = start.copy()
        try:
            xs.sort(reverse=reverse)
        except TypeError as error:
            print(error, xs)

class Loud:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n
    def __repr__(self):
        return str(self.n)

for numbers in ([3, 1, 2], [1, 2, 3], [3, 2, 1], [2, 2, 1, 1, 0], [1, 1, 0, 5, 4], [5, 4, 4, 3, 6, 7]):
    print(sorted(map(Loud, numbers)))
    xs = [Loud(n) for n in numbers]
    xs.sort(reverse=True)
    print(xs)

#= stdout
#| len len len len len [1, 2, 3] [1, 2, 3] (1, 2, 3) (1, 2, 3) [1, 2, 3]
#| len len len len [3, 2, 1] [1, 2, 3] a,b
#| len 1 [2, 3]
#| len [1, 2] 3
#| len 1 2 3 iterator reversed
#| len len [1, 2, 3, 1, 2, 3] {1, 2, 3} {1: None, 2: None, 3: None} 6 3
#| argument of type 'Odd' is not iterable
#| iter() returned non-iterator of type 'int'
#| can only join an iterable
#| can only join an iterable
#| can only join an iterable
#| '<' not supported between instances of 'int' and 'dict' [{}, 99, 44, 98, 97]
#| '<' not supported between instances of 'dict' and 'int' [{}, 99, 98, 97, 44]
#| '<' not supported between instances of 'str' and 'int' [1, 2, 3, 'a', 0]
#| '<' not supported between instances of 'str' and 'int' [3, 1, 2, 'a', 0]
#| '<' not supported between instances of 'NoneType' and 'int' [1, 1, 2, 2, None]
#| '<' not supported between instances of 'int' and 'NoneType' [1, 2, 2, 1, None]
#| '<' not supported between instances of 'str' and 'int' [5, 5, 3, 3, 1, 'x']
#| '<' not supported between instances of 'int' and 'str' [5, 5, 3, 3, 1, 'x']
#| '<' not supported between instances of 'int' and 'str' ['b', 'a', 4]
#| '<' not supported between instances of 'str' and 'int' ['b', 'a', 4]
#| 1<3 2<1 1<2 2<3 2<3 2<1 [1, 2, 3]
#| 1<2 3<1 1<3 3<2 [3, 2, 1]
#| 2<1 3<2 [1, 2, 3]
#| 2<3 1<2 [3, 2, 1]
#| 2<3 1<2 [1, 2, 3]
#| 2<1 3<2 [3, 2, 1]
#| 2<2 1<2 2<2 1<1 1<1 0<1 [0, 1, 1, 2, 2]
#| 1<0 1<1 2<1 2<2 [2, 2, 1, 1, 0]
#| 1<1 0<1 1<1 5<0 0<5 5<1 4<5 4<1 4<5 [0, 1, 1, 4, 5]
#| 5<4 0<5 4<5 0<5 0<4 1<4 1<0 1<4 1<1 [5, 4, 1, 1, 0]
#| 4<5 4<4 4<4 3<4 6<3 3<6 6<5 7<6 [3, 4, 4, 5, 6, 7]
#| 6<7 3<6 4<3 3<4 4<7 4<6 4<3 4<6 4<4 5<4 5<7 5<6 [7, 6, 5, 4, 4, 3]
#= status 0
