from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import reduce
import itertools, operator, re, string
TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs -- and runs, and RUNS!
A dog's life is a quick life.""".splitlines()
def mapper(line): return Counter(w for w in re.findall(r"[a-z']+", line.lower()))
def chunks(seq, n): it = iter(seq); return iter(lambda: list(itertools.islice(it, n)), [])
with ThreadPoolExecutor() as ex:
    total = reduce(operator.add, ex.map(mapper, TEXT)); print(total.most_common(4), total.total())
    futs = {ex.submit(mapper, l): i for i, l in enumerate(TEXT)}; print(sorted((futs[f], len(f.result())) for f in as_completed(futs)))
    print([sum(p) for p in ex.map(list, chunks(range(10), 4))], list(itertools.batched("abcdefg", 3)))
idx = defaultdict(set); [idx[w].add(i) for i, l in enumerate(TEXT) for w in mapper(l)]; print({k: sorted(v) for k, v in sorted(idx.items()) if len(v) > 1})
print(f"{'word':<8}|{'n':>4}"); [print(f"{w:<8}|{n:>4}") for w, n in sorted(total.items(), key=lambda kv: (-kv[1], kv[0]))[:3]]
print(total - Counter(the=2, dog=3), +Counter(a=-1, b=2), Counter("aab") & Counter("abb"), Counter("aab") | Counter("abb"), Counter(a=1) == Counter(a=1, b=0), total["nope"], Counter("hello").elements().__next__())
print("".join(sorted(set(string.ascii_lowercase) - set("".join(TEXT).lower()))), str.maketrans("", "", string.punctuation).__len__(), TEXT[1].translate(str.maketrans("", "", string.punctuation)))

#= stdout
#| [('the', 4), ('runs', 3), ('quick', 2), ('fox', 2)] 26
#| [(0, 8), (1, 6), (2, 5)]
#| [6, 22, 17] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)]
#| {'dog': [0, 1], 'fox': [0, 1], 'quick': [0, 2], 'the': [0, 1]}
#| word    |   n
#| the     |   4
#| runs    |   3
#| a       |   2
#| Counter({'runs': 3, 'the': 2, 'quick': 2, 'fox': 2, 'and': 2, 'a': 2, 'life': 2, 'brown': 1, 'jumps': 1, 'over': 1, 'lazy': 1, 'sleeps': 1, "dog's": 1, 'is': 1}) Counter({'b': 2}) Counter({'a': 1, 'b': 1}) Counter({'a': 2, 'b': 2}) True 0 h
#|  32 The dog sleeps the fox runs  and runs and RUNS
#= status 0
