from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
import multiprocessing as mp, operator, math, random, statistics, time
def row(args): r, cols = args; return [sum(map(operator.mul, r, c)) for c in cols]
def is_prime(n): return n > 1 and all(n % i for i in range(2, math.isqrt(n) + 1))
def pi_part(seed_n): r = random.Random(seed_n[0]); return sum(r.random() ** 2 + r.random() ** 2 <= 1 for _ in range(seed_n[1]))
def msort(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r = msort(a[:m]), msort(a[m:]); out = []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
if __name__ == "__main__":
    A = [[1, 2], [3, 4], [5, 6]]; B = [[7, 8, 9], [10, 11, 12]]; cols = list(zip(*B))
    with ThreadPoolExecutor() as ex: print(list(ex.map(row, [(r, cols) for r in A])))
    with ProcessPoolExecutor(2) as ex:
        print([n for n, p in zip(range(30), ex.map(is_prime, range(30), chunksize=8)) if p]); n = sum(ex.map(pi_part, [(s, 200) for s in range(4)])); print(n, f"{4 * n / 800:.4f}"); print(ex.submit(msort, [5, 2, 9, 1, 5]).result())
    with mp.Pool(2) as p: print(p.map(msort, [[3, 1], [2, 0, 1]]), p.starmap(math.gcd, [(12, 8), (9, 6)]), p.map(math.factorial, range(5)))
    data = [2.5, 3.5, 8.0, 1.0]; print(statistics.mean(data), statistics.median(data), round(statistics.stdev(data), 3), math.fsum(data), math.prod([2, 3]), math.comb(5, 2), math.dist((0, 0), (3, 4)), math.hypot(3, 4))

#= stdout
#| [[27, 30, 33], [61, 68, 75], [95, 106, 117]]
#| [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
#| 609 3.0450
#| [1, 2, 5, 5, 9]
#| [[1, 3], [0, 1, 2]] [4, 3] [1, 1, 2, 6, 24]
#| 3.75 3.0 3.014 15.0 6 10 5.0 5.0
#= status 0
