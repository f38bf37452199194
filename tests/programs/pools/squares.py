import multiprocessing as mp
def square(x): return x * x
def add(a, b): return a + b
def bad(x): raise ValueError(f"bad {x}")
if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.map(square, range(5)), pool.apply(add, (1, 2)), pool.starmap(add, [(1, 2), (3, 4)]))
        r = pool.apply_async(square, (7,))
        print(r.get(timeout=5), list(pool.imap(square, [1, 2])), sorted(pool.imap_unordered(square, [3, 4])))
        try:
            pool.map(bad, [1])
        except ValueError as e:
            print("caught", e)

#= stdout
#| [0, 1, 4, 9, 16] 3 [3, 7]
#| 49 [1, 4] [9, 16]
#| caught bad 1
#= status 0
