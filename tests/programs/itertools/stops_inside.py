# StopIteration of a function ends map, filter and starmap as one of what they iterate over does.
import itertools


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for active in range(len(iterables), 0, -1):
        iterators = itertools.cycle(itertools.islice(iterators, active))
        yield from map(next, iterators)


print("".join(roundrobin("ABC", "D", "EF")))
a, b = iter([1, 2, 3]), iter("xy")
print(list(map(lambda _: (next(a), next(b)), range(9))), list(a))
print(list(map(lambda x, y: next(y) if x else 0, [0, 1, 1], [iter("p"), iter("q"), iter("")])))
c = iter([True, False, True])
print(list(filter(lambda _: next(c), "abcdef")))
print(list(itertools.starmap(next, [(iter("k"),), (iter(""),), (iter("l"),)])))
try:
    list(itertools.starmap(pow, [5]))
except TypeError as e:
    print(e)
try:
    list(next(x) for x in [iter("")])
except RuntimeError as e:
    print(e)
print(sum(map(next, [iter([1]), iter([2])])), max(map(next, map(iter, ["b", "a"]))))

#= stdout
#| ADEBFC
#| [(1, 'x'), (2, 'y')] []
#| [0, 'q']
#| ['a', 'c']
#| ['k']
#| 'int' object is not iterable
#| generator raised StopIteration
#| 3 b
#= status 0
