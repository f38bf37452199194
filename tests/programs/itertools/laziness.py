import itertools


def noisy(n):
    for i in range(n):
        print("take", i)
        yield i
    print("end")


print(list(itertools.islice(noisy(10), 2)))
print(list(itertools.takewhile(lambda x: x < 1, noisy(5))))
for pair in itertools.pairwise(noisy(3)):
    print(pair)
groups = itertools.groupby(noisy(4), key=lambda x: x // 2)
first_key, first = next(groups)
print(first_key)
second_key, second = next(groups)
print(second_key, list(first), list(second))
z = itertools.zip_longest(noisy(1), noisy(2))
print(next(z))
print(list(z))
a, b = itertools.tee(noisy(2))
print(next(a))
print(next(b))
source = noisy(3)
print(list(zip(itertools.chain(source, source), "ab")))
counter = itertools.count()
print([next(counter) for _ in range(3)], next(counter))
ids = itertools.count(1)
names = [f"job-{next(ids)}" for _ in "ab"]
print(names, ids)
print(sum(itertools.repeat(2, 5)), dict(zip("ab", itertools.count())))

#= stdout
#| take 0
#| take 1
#| [0, 1]
#| take 0
#| take 1
#| [0]
#| take 0
#| take 1
#| (0, 1)
#| take 2
#| (1, 2)
#| end
#| take 0
#| 0
#| take 1
#| take 2
#| take 3
#| end
#| 1 [] [2, 3]
#| take 0
#| take 0
#| (0, 0)
#| end
#| take 1
#| end
#| [(None, 1)]
#| take 0
#| 0
#| 0
#| take 0
#| take 1
#| take 2
#| [(0, 'a'), (1, 'b')]
#| [0, 1, 2] 3
#| ['job-1', 'job-2'] count(3)
#| 10 {'a': 0, 'b': 1}
#= status 0
