from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import reduce

TEXT = ["the quick brown fox", "the lazy dog", "the fox again"]


def count(line):
    return Counter(line.split())


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        total = reduce(lambda a, b: a + b, pool.map(count, TEXT))
    print(total.most_common(2), sum(total.values()))

#= stdout
#| [('the', 3), ('fox', 2)] 10
#= status 0
