import timeit

seen = []
print(timeit.timeit("seen.append(1)\nif len(seen) > 2:\n    seen.clear()", number=4, globals=globals()) >= 0, seen)
print(timeit.timeit("sum(data)", setup="data = [1, 2]", number=3) >= 0, len(timeit.repeat("x = 1", number=1, repeat=2)))
print(timeit.Timer("'-'.join(map(str, range(10)))").timeit(2) >= 0)
try:
    timeit.timeit("nothing_here", number=1)
except NameError as exc:
    print(exc)

#= stdout
#| True [1]
#| True 2
#| True
#| name 'nothing_here' is not defined
#= status 0
