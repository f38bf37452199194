from itertools import *

print(list(islice(count(10, 5), 3)), list(islice(count(0.5), 2)), count(3), count(1, 2))
print(list(islice(cycle("abc"), 7)), list(repeat("x", 3)), repeat(5), repeat(5, 2))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=100)))
print(list(chain("ab", [1, 2])), list(chain.from_iterable([[1], [2, 3]])))
print(list(compress("abcd", [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 4, 1])), list(takewhile(lambda x: x < 3, [1, 4, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, ""])))
print([(k, list(g)) for k, g in groupby("AAABBBCCD")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)])
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 0, None, 2)))
print(list(pairwise("abcd")), list(starmap(pow, [(2, 3), (3, 2)])), list(batched("abcdefg", 3)))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
print(list(zip_longest("abc", "x")), list(zip_longest("ab", "xyz", fillvalue="-")))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)))
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 3)))
print(list(product()), list(permutations([])), list(combinations([], 0)), list(combinations("ab", 3)))
it = chain([1], [2])
print(iter(it) is it, next(it), type(it))
for call in (lambda: list(islice("a", -1)), lambda: list(batched("abc", 0)), lambda: combinations("a", -1), lambda: next(cycle([])), lambda: list(batched("abc", 2, strict=True)), lambda: islice([1])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| [10, 15, 20] [0.5, 1.5] count(3) count(1, 2)
#| ['a', 'b', 'c', 'a', 'b', 'c', 'a'] ['x', 'x', 'x'] repeat(5) repeat(5, 2)
#| [1, 3, 6, 10] [3, 3, 3] [100, 101, 103]
#| ['a', 'b', 1, 2] [1, 2, 3]
#| ['a', 'c'] [4, 1] [1]
#| [0, 2, 4] [0, '']
#| [('A', ['A', 'A', 'A']), ('B', ['B', 'B', 'B']), ('C', ['C', 'C']), ('D', ['D'])] [(1, 2), (0, 2)]
#| ['a', 'b'] ['c', 'd'] ['a', 'c', 'e']
#| [('a', 'b'), ('b', 'c'), ('c', 'd')] [8, 9] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)]
#| 1 2 [1, 2, 3] [3]
#| [('a', 'x'), ('b', None), ('c', None)] [('a', 'x'), ('b', 'y'), ('-', 'z')]
#| [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1)]
#| [(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
#| [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [('a', 'a', 'a'), ('a', 'a', 'b'), ('a', 'b', 'b'), ('b', 'b', 'b')]
#| [()] [()] [()] []
#| True 1 <class 'itertools.chain'>
#| ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#| ValueError n must be at least one
#| ValueError r must be non-negative
#| StopIteration 
#| ValueError batched(): incomplete batch
#| TypeError islice expected at least 2 arguments, got 1
#= status 0
