import itertools as it, operator, functools as ft
print(list(it.accumulate("abc", lambda a,b: b+a)), list(it.chain.from_iterable(["ab", "c"])), list(it.islice(it.repeat(1), 2)))
print(list(it.product("ab", repeat=2))[:3], len(list(it.permutations(range(5), 3))), sum(1 for _ in it.combinations(range(10), 4)))
print({k: list(v) for k, v in it.groupby(sorted(["apple","bob","avocado","bee"]), key=lambda s: s[0])})
a, b, c = it.tee(range(3), 3); print(list(a), list(b), list(c))
print(list(map(operator.add, [1,2],[3,4])), ft.reduce(operator.mul, range(1, 6)), list(it.starmap(max, [(1,5),(7,2)])))
print(next(it.count(2.5, 0.5)), list(zip(it.count(1), "ab")), list(it.zip_longest([1],[2,3], fillvalue=0)))
print([list(g) for k, g in it.groupby("aabbaa")], list(it.filterfalse(str.isdigit, "a1b2")), list(it.compress("ABC", [True, False, True])))
x = it.cycle([1,2]); print([next(x) for _ in range(5)])
print(list(it.batched([1,2,3,4,5], 2)), list(it.pairwise([1,2,3])), it.chain, it.count(1))
try: it.product([1], repeat=-1)
except ValueError as e: print(e)
try: it.tee([], -1)
except ValueError as e: print(e)
try: next(it.islice([], 1))
except StopIteration: print("stop")

#= stdout
#| ['a', 'ba', 'cba'] ['a', 'b', 'c'] [1, 1]
#| [('a', 'a'), ('a', 'b'), ('b', 'a')] 60 210
#| {'a': ['apple', 'avocado'], 'b': ['bee', 'bob']}
#| [0, 1, 2] [0, 1, 2] [0, 1, 2]
#| [4, 6] 120 [5, 7]
#| 2.5 [(1, 'a'), (2, 'b')] [(1, 2), (0, 3)]
#| [['a', 'a'], ['b', 'b'], ['a', 'a']] ['a', 'b'] ['A', 'C']
#| [1, 2, 1, 2, 1]
#| [(1, 2), (3, 4), (5,)] [(1, 2), (2, 3)] <class 'itertools.chain'> count(1)
#| repeat argument cannot be negative
#| n must be >= 0
#| stop
#= status 0
