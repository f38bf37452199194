"""itertools recipes."""
from itertools import *
from collections import deque, Counter
import operator, math, random, functools
def take(n, it): return list(islice(it, n))
def prepend(v, it): return chain([v], it)
def tabulate(f, start=0): return map(f, count(start))
def tail(n, it): return iter(deque(it, maxlen=n))
def consume(it, n=None): deque(it, maxlen=0) if n is None else next(islice(it, n, n), None)
def nth(it, n, default=None): return next(islice(it, n, None), default)
def all_equal(it, key=None): return len(take(2, groupby(it, key))) <= 1
def quantify(it, p=bool): return sum(map(p, it))
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def flatten(l): return chain.from_iterable(l)
def grouper(it, n, *, incomplete="fill", fillvalue=None):
    its = [iter(it)] * n
    match incomplete:
        case "fill": return zip_longest(*its, fillvalue=fillvalue)
        case "strict": return zip(*its, strict=True)
        case "ignore": return zip(*its)
        case _: raise ValueError("Expected fill, strict, or ignore")
def sliding(it, n):
    it = iter(it); w = deque(islice(it, n - 1), maxlen=n)
    for x in it: w.append(x); yield tuple(w)
def roundrobin(*its):
    its = map(iter, its)
    for n in range(len(its := list(its)), 0, -1):
        its = cycle(islice(its, n)); yield from map(next, its)
def partition(p, it):
    a, b, c = tee(it, 3); a, d = tee(a); return list(filterfalse(p, b)), list(filter(p, c))
def unique_everseen(it, key=None):
    seen = set()
    for e in it:
        k = e if key is None else key(e)
        if k not in seen: seen.add(k); yield e
def unique_justseen(it, key=None): return map(next, map(operator.itemgetter(1), groupby(it, key)))
def powerset(it): s = list(it); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def sieve(n):
    yield 2; data = bytearray((0, 1)) * (n // 2)
    for p in iter_index(data, 1, 3, math.isqrt(n) + 1): data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    yield from iter_index(data, 1, 3)
def iter_index(it, v, start=0, stop=None):
    si = it.index; stop = len(it) if stop is None else stop; i = start
    try:
        while True: yield (i := si(v, i, stop)); i += 1
    except ValueError: pass
def convolve(sig, ker):
    k = tuple(ker)[::-1]; n = len(k)
    return [math.sumprod(k, w) for w in sliding(chain(repeat(0, n - 1), sig, repeat(0, n - 1)), n)]
def matmul(a, b): return batched(starmap(math.sumprod, product(a, zip(*b))), len(b[0]))
def factor(n):
    for p in sieve(math.isqrt(n) + 1):
        while not n % p:
            yield p; n //= p
            if n == 1: return
    if n > 1: yield n
print(take(3, count(2, 5)), list(prepend(1, [2])), take(4, tabulate(math.factorial)), list(tail(2, "abcd")), nth("abc", 1), nth("abc", 9, "?"))
i = iter(range(9)); consume(i, 3); print(next(i)); consume(i); print(next(i, "empty"))
print(all_equal("aaa"), all_equal("aAa", str.casefold), quantify([0, 1, 2]), "".join(ncycles("ab", 3)), list(flatten([[1], (2, 3)])))
print(list(grouper("abcde", 2, fillvalue="x")), list(grouper("abcde", 2, incomplete="ignore")))
try: list(grouper("abcde", 2, incomplete="strict"))
except ValueError as e: print(e)
print(list(sliding("abcd", 3)), "".join(roundrobin("abc", "d", "ef")), partition(lambda x: x % 2, range(6)), list(unique_everseen("AaBb", str.lower)), "".join(unique_justseen("aabbccda")))
print(list(powerset([1, 2, 3])), list(sieve(50)), convolve([1, 2, 3], [1, 1]), list(matmul([(1, 2), (3, 4)], [(5, 6), (7, 8)])), list(factor(99953 * 84)))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], initial=100)), list(pairwise("abc")), list(batched("abcdefg", 3)), list(compress("abcd", [1, 0, 1, 0])))
print(list(combinations_with_replacement("ab", 2)), list(permutations("abc", 2))[:3], list(takewhile(lambda x: x < 3, count())), list(dropwhile(str.isspace, "  ab ")), list(starmap(pow, [(2, 3)])))
print([(k, list(g)) for k, g in groupby(sorted(["apple", "bob", "ant", "bat"]), key=lambda w: w[0])], list(zip_longest("ab", "c", fillvalue="-")), count(1.5, .5), repeat(3, 2), list(islice("abcdefg", 1, None, 2)))
try: list(batched("abc", 2, strict=True))
except ValueError as e: print(e)
for bad in (lambda: islice("a", -1), lambda: batched("a", 0), lambda: combinations("a", -1), lambda: count("x"), lambda: repeat(1, "x"), lambda: list(zip("a", strict=1)), lambda: tee("a", -1)):
    try: print(bad())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
random.seed(3); print(random.sample(range(100), 5), random.choices("abc", [1, 2, 3], k=5), random.shuffle(l := list(range(5))), l, random.gauss(0, 1), random.randint(1, 6), random.uniform(1, 2))
print(Counter("mississippi").most_common(2), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3]), math.lcm(4, 6), math.gcd(12, 18), math.dist((0, 0), (3, 4)), functools.reduce(operator.xor, [1, 2, 3]))

#= stdout
#| [2, 7, 12] [1, 2] [1, 1, 2, 6] ['c', 'd'] b ?
#| 3
#| empty
#| True True 2 ababab [1, 2, 3]
#| [('a', 'b'), ('c', 'd'), ('e', 'x')] [('a', 'b'), ('c', 'd')]
#| zip() argument 2 is shorter than argument 1
#| [('a', 'b', 'c'), ('b', 'c', 'd')] adebfc ([0, 2, 4], [1, 3, 5]) ['A', 'B'] abcda
#| [(), (1,), (2,), (3,), (1, 2), (1, 3), (2, 3), (1, 2, 3)] [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47] [1, 3, 5, 3] [(19, 22), (43, 50)] [2, 2, 3, 7, 7, 109, 131]
#| [3, 3, 4, 4, 5] [100, 101, 103, 106] [('a', 'b'), ('b', 'c')] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] ['a', 'c']
#| [('a', 'a'), ('a', 'b'), ('b', 'b')] [('a', 'b'), ('a', 'c'), ('b', 'a')] [0, 1, 2] ['a', 'b', ' '] [8]
#| [('a', ['ant', 'apple']), ('b', ['bat', 'bob'])] [('a', 'c'), ('b', '-')] count(1.5, 0.5) repeat(3, 2) ['b', 'd', 'f']
#| batched(): incomplete batch
#| ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#| ValueError n must be at least one
#| ValueError r must be non-negative
#| TypeError a number is required
#| TypeError 'str' object cannot be interpreted as an integer
#| [('a',)]
#| ValueError n must be >= 0
#| [30, 75, 69, 16, 47] ['c', 'b', 'c', 'c', 'c'] None [1, 0, 4, 2, 3] 0.5688084105502931 5 1.8364614512743889
#| [('i', 4), ('s', 4)] 10 20 6 12 6 5.0 0
#= status 0
