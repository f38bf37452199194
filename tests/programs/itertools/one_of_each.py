import itertools
print(list(itertools.islice(itertools.count(5), 3)), list(itertools.chain([1], [2])), list(itertools.accumulate([1, 2, 3])))
print(list(itertools.takewhile(lambda x: x < 3, itertools.count())), [next(c) for c in [itertools.cycle("ab")] for _ in range(3)])
print(list(itertools.product([0, 1], repeat=2)), list(itertools.permutations("abc", 2)), list(itertools.combinations("abc", 2)))
print([(k, list(g)) for k, g in itertools.groupby("aabbb")], list(itertools.zip_longest("ab", "c", fillvalue="-")), list(itertools.repeat(1, 2)))

#= stdout
#| [5, 6, 7] [1, 2] [1, 3, 6]
#| [0, 1, 2] ['a', 'b', 'a']
#| [(0, 0), (0, 1), (1, 0), (1, 1)] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [('a', 'b'), ('a', 'c'), ('b', 'c')]
#| [('a', ['a', 'a']), ('b', ['b', 'b', 'b'])] [('a', 'c'), ('b', '-')] [1, 1]
#= status 0
